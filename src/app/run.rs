//! Starting the windows: which renderer, which size, and what to say when none will start.

use super::glyph_sheet;
use super::time::Time;
use super::windows::App;
use crate::files::{Places, RealDisk};
use crate::shell::{EarlyStart, Shell};
use crate::words::{Language, Words};
use crate::work::install_fault_log;
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
    install_fault_log(Arc::new(RealDisk), Places::of_user());
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
            Ok(Box::new(begun.go_on(creation)) as Box<dyn eframe::App>)
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

/// The longest wait of the first frame for the session that the program was started with: the first screen would only be seen for
/// a blink, and painting it would take about as long.
const OPENS_WITHIN: Duration = Duration::from_millis(100);

/// The work that was begun before there was a window.
struct Begun {
    early: EarlyStart,
    /// Whom the worker wakes, once there is a window.
    window: Arc<OnceLock<Context>>,
}

impl Begun {
    fn begin(file: Option<&Path>) -> std::io::Result<Self> {
        let window = Arc::<OnceLock<Context>>::default();
        let wakes = Arc::clone(&window);
        let wake = move || {
            // Before there is a window nobody sleeps: its first frame takes what was done until then.
            if let Some(ctx) = wakes.get() {
                ctx.request_repaint();
            }
        };
        let early = EarlyStart::begin(Arc::new(RealDisk), Places::of_user(), system_language(), file, Arc::new(wake))?;
        Ok(Self { early, window })
    }

    fn go_on(self, creation: &CreationContext<'_>) -> App {
        let ctx = self.window.get_or_init(|| creation.egui_ctx.clone()).clone();
        ctx.add_plugin(glyph_sheet::GlyphSheet);
        find_fonts_when_needed(&ctx);
        let time = Time::new();
        App::new(creation, ctx, Shell::new(self.early, time.now(), OPENS_WITHIN), time)
    }
}
