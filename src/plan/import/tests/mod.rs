//! Files in, values and remarks out.

mod faulty;
mod files;
mod good;
