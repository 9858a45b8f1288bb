// Before the first paint, so that nobody sees the other theme or hears the other language for a moment.
try {
  const theme = localStorage.getItem('trousseau.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('trousseau.locale') === 'en') document.documentElement.lang = 'en';
} catch {
  // Without storage the page follows the device, in French.
}
