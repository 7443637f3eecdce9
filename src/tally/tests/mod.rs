//! Keys in, picture out: the desk played through its real key table on a record in memory.

mod aside;
mod bundles;
mod comparing;
mod drafts;
mod drill;
mod entry;
mod fitting;
mod forms;
mod hall;
mod looks;
mod mending;
mod mouse;
mod odd;
mod rounds;
mod squares;
mod sub_tallies;
mod theorems;
mod told;
mod totals;
mod typing;
