//! Vietnamese text: composed at every edge, folded for search, put into words and measured in cells.

pub mod clean;
pub mod date;
pub mod fold;
pub mod lang;
pub mod nearest;
pub mod number;
pub mod path;
pub mod width;

pub use clean::{Blemish, NAME_LETTERS, Unclean, clean, clean_line, clean_name};
pub use fold::{fold, same_key};
pub use lang::Lang;
pub use nearest::nearest;
pub use width::{cells, shorten, wrap};
