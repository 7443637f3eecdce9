//! The program: hears signals from its first moment on, and leaves everything else to the command line.

fn main() -> std::process::ExitCode {
    // Where no signal can be heard the program still works; the system's own way of ending it is left.
    let _unheard = hoinghi::terminal::signals::install();
    hoinghi::cli::run(std::env::args_os())
}
