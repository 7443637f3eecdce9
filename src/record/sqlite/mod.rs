//! A record in one SQLite file. Only this folder names the database library.

mod copy;
mod open;
mod schema;
mod store;
mod watch;

pub use copy::{CopyError, copy};
pub use open::{OpenError, create, open_follower, open_reader, open_writer, rehearse, sync_folder};
