//! The one wasm module: page and worker start here.

fn main() {
    hagstone_app::start();
}
