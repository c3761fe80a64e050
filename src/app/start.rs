//! Starting the windows: which renderer, which size, and what to say when none will start.

use super::{App, awake, dialogs, done, fade, fault_log, frame_log, glyph_sheet, hall_window, monitors, screen_numbers, time};
use crate::files::{Disk, Places, RealDisk, Settings};
use crate::gui::{GuiState, Preview, StartLists, TypedAhead};
use crate::words::{Language, Words};
use crate::work::{Job, Worker};
use eframe::egui::{Context, FallbackRequest, FontProvider as _, IconData, ViewportBuilder};
use eframe::{CreationContext, NativeOptions, Renderer, WindowBuilderHook};
use egui_system_font_provider::SystemFontProvider;
use std::cell::RefCell;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Opens the windows and stays until they are closed. With `file` the session in it is opened; `renderer` is "wgpu" or
/// "glow", and without it the one that starts most often on the system is tried first.
pub fn run(file: Option<&Path>, renderer: Option<&str>) -> ExitCode {
    fault_log::install();
    let order = match renderer {
        Some("wgpu") => vec![Renderer::Wgpu],
        Some("glow") => vec![Renderer::Glow],
        // Remote desktops on Windows have no OpenGL; virtual machines with Linux often have no Vulkan.
        _ if cfg!(windows) => vec![Renderer::Wgpu, Renderer::Glow],
        _ => vec![Renderer::Glow, Renderer::Wgpu],
    };
    let mut failures = Vec::new();
    let begun = Rc::new(RefCell::new(None));
    for renderer in order {
        let mut options = options(renderer);
        options.window_builder = Some(begin_beside_the_window(Rc::clone(&begun), file));
        let create = |creation: &CreationContext<'_>| {
            let begun = begun.take().map_or_else(|| Begun::begin(file), Ok)?;
            Ok(Box::new(App::new(creation, begun)) as Box<dyn eframe::App>)
        };
        match eframe::run_native("samtalsledaren", options, Box::new(create)) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => failures.push(format!("{renderer}: {error}")),
        }
    }
    let text = Words::new(system_language()).no_window(&failures.join("; "));
    // Nobody may be listening, and there is nobody else to tell.
    drop(writeln!(std::io::stderr().lock(), "{text}"));
    say_in_box(&text);
    ExitCode::FAILURE
}

/// Begins what needs no window when the system is asked for one, and not before: as long as there is one thread alone, X11 reads its
/// long table of composed letters without a lock for each of them.
fn begin_beside_the_window(begun: Rc<RefCell<Option<Begun>>>, file: Option<&Path>) -> WindowBuilderHook {
    let file = file.map(Path::to_path_buf);
    Box::new(move |window| {
        // A renderer that did not start has begun it already.
        let mut begun = begun.borrow_mut();
        if begun.is_none() {
            *begun = Begun::begin(file.as_deref()).ok();
        }
        window
    })
}

/// Says it in a box of the system's own, for whoever started the program by its icon and sees no terminal.
fn say_in_box(text: &str) {
    let has_screen = cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some());
    if has_screen {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("Samtalsledaren")
            .set_description(text)
            .show();
    }
}

fn system_language() -> Language {
    Language::of_system(&sys_locale::get_locale().unwrap_or_default())
}

fn options(renderer: Renderer) -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title(Words::default().program())
        .with_app_id("samtalsledaren")
        .with_icon(icon())
        .with_inner_size([1280.0, 720.0])
        .with_min_inner_size([960.0, 600.0]);
    let mut options = NativeOptions {
        viewport,
        renderer,
        ..NativeOptions::default()
    };
    // Two windows that each wait for their own screen would make each other slow; both paint only when something changed.
    options.glow_options.vsync = false;
    // Nothing shades off here, and without a graphics card every pixel costs.
    options.dithering = false;
    // See `find_fonts_when_needed`.
    options.system_font_fallback = false;
    options
}

/// Lets egui ask the system for fonts when a text has a sign that ours lack, and not before: looking for them all takes as long
/// as the rest of the start.
fn find_fonts_when_needed(ctx: &Context) {
    let system = OnceLock::<SystemFontProvider>::new();
    let provider = move |request: &FallbackRequest<'_>| system.get_or_init(SystemFontProvider::new).font_for(request);
    ctx.add_font_provider(Arc::new(provider));
}

/// The picture of the program; none at all rather than no window.
fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/pictures/icon.png")).unwrap_or_default()
}

/// How long the first frame waits for the session that the program was started with: the first screen would only be seen for
/// a blink, and painting it would take about as long.
const OPENS_WITHIN: Duration = Duration::from_millis(100);

/// What needs no window and goes on while the system makes one, so that the first picture shows the session.
struct Begun {
    /// Whether a session is being opened.
    opens: bool,
    disk: Arc<dyn Disk>,
    places: Places,
    settings: Settings,
    worker: Worker,
    /// Whom the worker wakes, once there is a window.
    window: Arc<OnceLock<Context>>,
}

impl Begun {
    fn begin(file: Option<&Path>) -> std::io::Result<Self> {
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let places = Places::of_user();
        let settings = Settings::read(&*disk, &places, system_language());
        let window = Arc::<OnceLock<Context>>::default();
        let wakes = Arc::clone(&window);
        let wake = move || {
            // Before there is a window nobody sleeps: its first frame takes what was done until then.
            if let Some(ctx) = wakes.get() {
                ctx.request_repaint();
            }
        };
        let worker = Worker::start(Arc::clone(&disk), places.clone(), Words::new(settings.language), wake)?;
        if let Some(file) = file {
            worker.ask(Job::Open(file.to_path_buf()));
        }
        Ok(Self {
            opens: file.is_some(),
            disk,
            places,
            settings,
            worker,
            window,
        })
    }
}

impl App {
    fn new(creation: &CreationContext<'_>, begun: Begun) -> Self {
        let Begun {
            opens,
            disk,
            places,
            settings,
            worker,
            window,
        } = begun;
        let ctx = window.get_or_init(|| creation.egui_ctx.clone()).clone();
        let mut app = Self {
            words: Words::new(settings.language),
            ctx,
            disk,
            places,
            settings,
            worker,
            dialogs: dialogs::Dialogs::new(),
            open: None,
            gui: GuiState::default(),
            start: StartLists::default(),
            lists_asked: false,
            preview: Preview::default(),
            layout: done::Layout::default(),
            monitors: monitors::MonitorWatch::default(),
            hall: hall_window::HallWindow::new(fade::Fade::new(creation)),
            messages: Vec::new(),
            time: time::Time::new(),
            exporting: None,
            progress: String::new(),
            clock_runs: Arc::default(),
            waits_since_opening: false,
            keeper: awake::Keeper::default(),
            numbers: screen_numbers::ScreenNumbers::default(),
            frames: frame_log::FrameLog::from_environment(),
            provoked: fault_log::Provoked::from_environment(),
            was_focused: false,
            typed_ahead: TypedAhead::default(),
            installed_look: None,
        };
        app.ctx.add_plugin(glyph_sheet::GlyphSheet);
        find_fonts_when_needed(&app.ctx);
        if opens && let Some(done) = app.worker.done_within(OPENS_WITHIN) {
            app.apply_done(done, &creation.egui_ctx);
        }
        app.follow_look();
        // The keys of egui would forget what they set.
        app.ctx.options_mut(|options| options.zoom_with_keyboard = false);
        app.ctx.set_zoom_factor(app.settings.zoom);
        app
    }
}
