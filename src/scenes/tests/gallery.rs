//! Pictures of every scene, for looking at: `cargo test gallery -- --ignored` writes them to `/tmp/scenes`.

use super::fixtures::{SIZES, all, at, drawn, look};
use crate::conference::public::PublicView;
use crate::terminal::picture;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::fs;

#[test]
#[ignore = "writes pictures for people to look at"]
fn gallery() {
    fs::create_dir_all("/tmp/scenes").unwrap();
    for (name, view) in all() {
        for size in SIZES.into_iter().chain([(160, 50)]) {
            let buf = drawn(&view, size);
            fs::write(format!("/tmp/scenes/{name}-{}.svg", size.0), picture::svg(&buf)).unwrap();
            fs::write(format!("/tmp/scenes/{name}-{}.txt", size.0), picture::text(&buf)).unwrap();
        }
        if view.scene.lines() > 2 {
            let pointed = PublicView { pointed: Some(2), ..view.clone() };
            fs::write(format!("/tmp/scenes/{name}-120-pointed.svg"), picture::svg(&drawn(&pointed, SIZES[1]))).unwrap();
        }
        let mut buf = Buffer::empty(Rect::new(0, 0, 28, 8));
        let area = buf.area;
        super::super::thumbnail(&view, at("09:42:30"), &mut buf, area, &look());
        fs::write(format!("/tmp/scenes/{name}-28.svg"), picture::svg(&buf)).unwrap();
    }
}

#[test]
#[ignore = "tells how long a frame takes"]
fn speed() {
    for size in SIZES {
        for (name, view) in all() {
            let from = std::time::Instant::now();
            (0..5).for_each(|_| drop(drawn(&view, size)));
            println!("{:>8} us {name} {size:?}", from.elapsed().as_micros() / 5);
        }
    }
}
