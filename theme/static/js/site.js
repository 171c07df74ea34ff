// The choice of day and night: remembered, and the same in all open pages. Without this file the
// device's setting is followed. Imported as a module after the first paint.
const root = document.documentElement;
const themeColors = document.querySelectorAll('meta[name="theme-color"]');
const ground = Array.from(themeColors, (meta) => meta.content);

const stored = () => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
};

const show = (theme) => {
  const chosen = theme === "light" || theme === "dark" ? theme : "auto";
  if (chosen === "auto") delete root.dataset.theme;
  else root.dataset.theme = chosen;
  themeColors.forEach((meta, i) => {
    meta.content = chosen === "auto" ? ground[i] : ground[chosen === "dark" ? 1 : 0];
  });
  for (const input of document.querySelectorAll(".theme-switch input")) {
    input.checked = input.value === chosen;
  }
};

for (const group of document.querySelectorAll(".theme-switch")) {
  group.addEventListener("change", ({ target }) => {
    try {
      if (target.value === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", target.value);
    } catch {
      // Storage is switched off: the choice holds on this page.
    }
    show(target.value);
  });
}
addEventListener("storage", ({ key }) => key === "theme" && show(stored()));
show(stored());
// What a visitor copies must not carry the soft hyphens that break our long words.
addEventListener("copy", (event) => {
  const text = getSelection().toString();
  if (!text.includes("\u00ad")) return;
  event.clipboardData.setData("text/plain", text.replaceAll("\u00ad", ""));
  event.preventDefault();
});
