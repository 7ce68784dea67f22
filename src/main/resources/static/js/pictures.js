// Pictures of an article: sent as soon as they are chosen or dropped on its pages, and the place that a cut keeps, set by
// a click on the picture. Without this script the button and the two fields do.
/** A step of the two fields, which the stylesheet knows. */
const rounded = share => Math.min(100, Math.max(0, Math.round(share * 10) * 10));

/** With all that is typed on the page, which publishing may have replaced. */
document.addEventListener('change', ({ target }) => {
  if (!target.matches('form.add-pictures [type=file]')) return;
  target.form.setAttribute('aria-busy', 'true');
  target.form.requestSubmit();
});

document.addEventListener('click', event => {
  const focus = event.target.closest('[data-focus]');
  const card = focus?.closest('.picture-card');
  if (!focus || focus.closest('fieldset:disabled')) return;
  const box = focus.querySelector('img').getBoundingClientRect();
  card.querySelector('[data-across]').value = rounded((event.clientX - box.left) / box.width);
  card.querySelector('[data-down]').value = rounded((event.clientY - box.top) / box.height);
  show(card);
});

document.addEventListener('input', event => {
  if (event.target.matches('[data-across], [data-down]')) show(event.target.closest('.picture-card'));
});

/** The spot and the cut as they would be once saved. */
function show(card) {
  const place = ['across', 'down'].map(name => `${name}-${rounded(card.querySelector(`[data-${name}]`).value / 100)}`);
  card.querySelectorAll('.focus, .thumb').forEach(element => {
    element.className = element.className.replace(/\b(across|down)-\d+\b/g, '').trim();
    element.classList.add(...place);
  });
}
