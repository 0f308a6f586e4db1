use hagstone_engine::*;
use std::hint::black_box;
use std::time::Instant;
fn min<T>(name: &str, mut f: impl FnMut() -> T) {
    let mut best = f64::MAX;
    let mut all = vec![];
    for _ in 0..400 {
        let t = Instant::now();
        for _ in 0..20 {
            black_box(f());
        }
        let d = t.elapsed().as_secs_f64() / 20.0 * 1e6;
        all.push(d);
        best = best.min(d);
    }
    all.sort_by(f64::total_cmp);
    println!(
        "{name}: min {best:.2} us, p25 {:.2}, median {:.2}",
        all[100], all[200]
    );
}
fn main() {
    let text = include_str!("../../../static/samples/shared-quota.json");
    let document = Document::from_text(text).unwrap();
    let (model, _) = document.model(None);
    let (compiled, _) = compile(&model);
    let mut w = compiled.workspace();
    let year = Year::expected(&compiled);
    min("evaluate", || evaluate(black_box(&model)));
    min("compile", || compile(black_box(&model)));
    min("year", || compiled.evaluate(black_box(&year), &mut w));
    min("outcome", || Outcome::expected(&model, &compiled));
    min("text", || Document::from_text(text));
    min("model", || document.model(None));
    min("model scenario", || document.model(Some("growth")));
    min("doc evaluate", || document.evaluate(None));
    min("set_number", || {
        edit::set_number(
            &document,
            None,
            "/plans/head_of_marketing/components/company/weight",
            0.5,
        )
    });
    min("slider", || {
        edit::set_number(
            &document,
            None,
            "/plans/head_of_marketing/components/company/weight",
            0.5,
        )
        .evaluate(None)
    });
    min("sweep", || sweep(&compiled, 0.7, 1.3, 121));
    min("map", || win_lose_map(&model, &compiled, 0.7, 1.3, 40));
}
