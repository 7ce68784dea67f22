// A reader's own choices (글자 크기, 줄 간격, 밝기) and copying. Runs before the page is painted, so that nothing flashes.
(() => {
  'use strict';
  const root = document.documentElement;
  const choices = ['size', 'leading', 'theme', 'contrast'];
  const stored = (name) => {
    try { return localStorage.getItem(`hanmadi.${name}`); } catch { return null; }
  };
  const store = (name, value) => {
    try {
      if (value) localStorage.setItem(`hanmadi.${name}`, value);
      else localStorage.removeItem(`hanmadi.${name}`);
    } catch { /* private windows may refuse: the choice then holds for this page */ }
  };
  const apply = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };

  root.dataset.script = 'on';
  choices.forEach((name) => apply(name, stored(name)));

  const followForm = (form) => {
    choices.forEach((name) => {
      const value = root.dataset[name] ?? '';
      form.querySelectorAll(`[name="${name}"]`).forEach((input) => { input.checked = input.value === value; });
    });
    form.addEventListener('change', ({ target }) => {
      if (!choices.includes(target.name)) return;
      store(target.name, target.value);
      apply(target.name, target.value);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  };

  const closeOutside = (panel) => {
    document.addEventListener('click', ({ target }) => {
      if (panel.open && !panel.contains(target)) panel.open = false;
    });
    panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary').focus();
    });
  };

  const copyOnClick = (button) => {
    const said = button.nextElementSibling;
    const source = document.getElementById(button.dataset.copies);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        said.textContent = button.dataset.done;
      } catch {
        getSelection().selectAllChildren(source);
        said.textContent = button.dataset.failed;
      }
    });
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.reading-tools').forEach((panel) => {
      followForm(panel.querySelector('form'));
      closeOutside(panel);
    });
    document.querySelectorAll('button[data-copies]').forEach(copyOnClick);
  });
})();
