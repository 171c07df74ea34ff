// Reloads the page when the site has been built anew and shows what is wrong in the content.
// The preview server alone adds this to pages; it is in no built file.
const source = new EventSource("/__live");
const shown = document.currentScript.dataset.version;

source.addEventListener("message", (event) => {
  const state = JSON.parse(event.data);
  if (state.version !== shown && !state.problems) {
    source.close();
    location.reload();
    return;
  }
  showProblems(state);
});

function showProblems({ heading, problems }) {
  document.getElementById("live-problems")?.remove();
  if (!problems) return;
  const box = document.createElement("section");
  box.id = "live-problems";
  box.tabIndex = 0;
  box.setAttribute("role", "alert");
  box.setAttribute("aria-label", heading);
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;" +
    "padding:1rem 1.25rem;background:#fff;color:#1a1a1a;border-top:6px solid #a11212;" +
    "box-shadow:0 0 2rem #0006;font:1rem/1.5 system-ui,sans-serif";
  const title = document.createElement("strong");
  title.textContent = heading;
  const text = document.createElement("pre");
  text.textContent = problems;
  text.style.cssText =
    "margin:.5rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere;font:.9375rem/1.6 ui-monospace,monospace";
  box.append(title, text);
  document.body.append(box);
}
