//! Runs the tests with each change, until the first of them fails.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How much longer than without any change the tests may take; a change that makes them take longer is noticed too.
const MUCH_LONGER: u32 = 3;

/// Longer than the tests take without any change, on the busiest machine.
const FAR_TOO_LONG: Duration = Duration::from_mins(10);

/// How often the tests are run without any change, to see that they pass beside each other as they are run here.
const UNCHANGED: usize = 4;

/// How often all the tests are run with a change before a failure that does not come back by itself counts.
const TRIES: usize = 2;

/// What came of one change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Noticed,
    Endless,
    Missed,
}

/// Tries all changes of a list, or those whose name holds one of the words; those that no test notices must stand in `explained`,
/// each followed by its reason.
pub(crate) fn all(list: &str, explained: &str, tests: &str, filters: &[&str], words: &[&str]) -> ExitCode {
    let names = fs::read_to_string(list).unwrap();
    let is_wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word));
    // Each with the number by which it is made.
    let names: Vec<_> = (1..).zip(names.lines()).filter(|(_, name)| is_wanted(name)).collect();
    let explained = fs::read_to_string(explained).unwrap();
    let unchanged = on_threads(UNCHANGED, |_| {
        let begun = Instant::now();
        (outcome(tests, filters, 0, FAR_TOO_LONG), begun.elapsed())
    });
    if unchanged.iter().any(|(found, _)| *found != Outcome::Missed) {
        println!("the tests fail without any change");
        return ExitCode::FAILURE;
    }
    let longest = MUCH_LONGER * unchanged.iter().map(|(_, time)| *time).max().unwrap_or_default();
    let is_explained = |name: &str| explained.lines().any(|line| line.starts_with(&format!("{name}  -- ")));
    let outcomes = on_threads(names.len(), |index| {
        let (number, name) = names[index];
        let found = outcome(tests, filters, number, longest);
        match found {
            Outcome::Noticed => {}
            Outcome::Endless => println!("becomes endless: {name}"),
            Outcome::Missed if is_explained(name) => println!("explained: {name}"),
            Outcome::Missed => println!("no test notices: {name}"),
        }
        found
    });
    let count = |wished: Outcome| outcomes.iter().filter(|found| **found == wished).count();
    let missed = names.iter().zip(&outcomes).filter(|(_, found)| **found == Outcome::Missed);
    let unexplained = missed.filter(|((_, name), _)| !is_explained(name)).count();
    println!(
        "{} ändringar, {} märkta av proven, {} blev oändliga, {} omärkta varav {} oförklarade",
        names.len(),
        count(Outcome::Noticed),
        count(Outcome::Endless),
        count(Outcome::Missed),
        unexplained,
    );
    if unexplained == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Does the same for every number, on two threads for each kernel of the machine, because tests of saving wait most of the time.
fn on_threads<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = 2 * thread::available_parallelism().map_or(1, usize::from);
    let (next, done) = (Mutex::new(0..count), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(number) = { next.lock().unwrap().next() } {
                    let one = work(number);
                    done.lock().unwrap().push((number, one));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, one)| one).collect()
}

/// What comes of the change of this number; with 0 none is made. A test that failed has to fail by itself too, or else in two runs of
/// all: one that a busy machine made fail says nothing about the change.
fn outcome(tests: &str, filters: &[&str], number: usize, longest: Duration) -> Outcome {
    for _ in 0..TRIES {
        let (found, failed) = run(tests, filters, number, longest);
        let Some(failed) = failed else { return found };
        if number == 0 {
            println!("fails without any change: {failed}");
        }
        if run(tests, &["--exact", &failed], number, longest).0 != Outcome::Missed {
            return found;
        }
    }
    Outcome::Noticed
}

/// Runs the tests until one of them fails, and names it.
fn run(tests: &str, filters: &[&str], number: usize, longest: Duration) -> (Outcome, Option<String>) {
    let mut child = Command::new(tests)
        .args(filters)
        .env("SAMTALSLEDAREN_MUTANT", number.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let found = watched(&mut child, Instant::now() + longest);
    // It may have ended by itself.
    child.kill().ok();
    child.wait().unwrap();
    found
}

fn watched(child: &mut Child, end: Instant) -> (Outcome, Option<String>) {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (teller, told) = channel();
    // Nobody listens any more once a test has failed.
    thread::spawn(move || {
        lines
            .map_while(Result::ok)
            .take_while(|line| teller.send(line.clone()).is_ok())
            .count()
    });
    loop {
        match told.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(line) if line.ends_with("FAILED") => {
                let name = line.split_whitespace().nth(1).map(str::to_owned);
                return (Outcome::Noticed, name);
            }
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return (Outcome::Endless, None),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let found = if child.wait().unwrap().success() {
        Outcome::Missed
    } else {
        Outcome::Noticed
    };
    (found, None)
}
