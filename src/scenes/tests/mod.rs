mod drawn;
mod fixtures;
mod gallery;
mod leaks;
mod test_page;
