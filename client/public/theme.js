// Puts the theme on <html> before the first paint. A file of its own, because the page allows no inline script.
// The names and values are those of client/state/look.ts, which keeps them up to date afterwards.
(() => {
  const html = document.documentElement;
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem('accord:look') ?? '{}') ?? {};
  } catch {
    // Storage refused or unreadable: the system's own theme is shown.
  }
  const prefers = (query) => matchMedia(query).matches;
  const isDark = look.theme === 'dark' || (look.theme !== 'light' && prefers('(prefers-color-scheme: dark)'));
  const isStrong =
    look.contrast === 'more' || (look.contrast !== 'usual' && prefers('(prefers-contrast: more)'));
  html.dataset.theme = isDark ? 'dark' : 'light';
  html.dataset.contrast = isStrong ? 'more' : 'usual';
  html.dataset.text = String(look.text ?? '100');
  html.dataset.labels = look.labels === true ? 'on' : 'off';
  html.dataset.motion = look.motion === 'less' ? 'less' : 'usual';
})();
