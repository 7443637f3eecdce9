//! What the memory of this process holds stays there: papers in the hand are in it, in the order they are entered.

/// Leaves no image of the memory on the disk when the program is killed or fails, neither as a file nor through a
/// program that collects such images.
pub(super) fn keep() {
    // Where the system knows neither, there is nothing to switch off.
    #[cfg(unix)]
    let _no_file = nix::sys::resource::setrlimit(nix::sys::resource::Resource::RLIMIT_CORE, 0, 0);
    #[cfg(target_os = "linux")]
    let _no_collector = nix::sys::prctl::set_dumpable(false);
}
