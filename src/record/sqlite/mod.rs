//! A record in one SQLite file. Only this folder names the database library.

mod open;
mod schema;
mod store;
mod watch;

pub use open::{OpenError, create, open_follower, open_reader, open_writer};
