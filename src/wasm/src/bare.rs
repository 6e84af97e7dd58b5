//! What the standard library would bring, without its size: memory and the end after a panic.
//!
//! A panic becomes a trap without words. Nobody could read them: the TypeScript side answers a trap
//! with a new instance, and the same code says its words in the tests of the other crates.

use core::panic::PanicInfo;

#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[panic_handler]
fn trap(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
