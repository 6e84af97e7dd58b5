//! Prints the TypeScript declarations of everything that crosses into JavaScript.

fn main() {
    for declaration in patuh_engine::declarations() {
        println!("{declaration}\n");
    }
}
