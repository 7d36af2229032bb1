/** The form of one document: drawn from its schema, kept in step with the draft, problems shown at their fields. */
import type { DocumentProblem } from '../../../protocol';
import { element } from '../../shell/element';
import { pathText, shownPlaceOf, valueAt, withValueAt } from './document-edit';
import type { Path } from './document-edit';
import type { Field } from './field-model';
import { fieldView, groupView } from './field-view';
import type { FormHost, FormScope } from './form-scope';

type Fields = Record<string, unknown>;

/** One form; `draw` shows a document, `onChange` tells every change of it. */
export class FormView {
  readonly root = element('div', { className: 'form' });
  private document: Fields = {};
  private field: Field | null = null;
  private problems: readonly DocumentProblem[] = [];
  private readonly open = new Map<string, boolean>();

  constructor(private readonly host: FormHost, private readonly onChange: (document: Fields) => void) {}

  /** Shows this document, unless it is the one the form itself made. */
  draw(field: Field, document: Fields): void {
    if (field === this.field && document === this.document) return;
    if (field !== this.field) this.open.clear();
    this.field = field;
    this.document = document;
    this.redraw();
  }

  /** Marks fields and says beneath each what is wrong. */
  showProblems(problems: readonly DocumentProblem[]): void {
    this.problems = problems;
    for (const slot of this.root.querySelectorAll('.form-problem')) slot.textContent = '';
    for (const marked of this.root.querySelectorAll('.broken')) marked.classList.remove('broken');
    const places = this.places();
    const shown = new Set(places.keys());
    for (const { path, message } of problems) {
      const place = places.get(shownPlaceOf(path, shown) ?? '');
      if (!place) continue;
      place.classList.add('broken');
      const slot = place.querySelector(':scope > .form-problem') ?? place.closest('.form-field')?.querySelector(':scope > .form-problem');
      if (slot) slot.textContent = [slot.textContent, message].filter((text) => text !== '').join('；');
    }
  }

  /** Leads to the field a problem belongs to. */
  lead(path: string): void {
    const places = this.places();
    const place = places.get(shownPlaceOf(path, new Set(places.keys())) ?? '');
    if (!place) return;
    for (let fold = place.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
  }

  private places(): Map<string, HTMLElement> {
    return new Map([...this.root.querySelectorAll<HTMLElement>('[data-place]')].map((place) => [place.dataset['place'] ?? '', place]));
  }

  private redraw(): void {
    if (!this.field) return;
    const focused = document.activeElement instanceof HTMLElement && this.root.contains(document.activeElement) ? document.activeElement : null;
    const place = focused?.closest<HTMLElement>('[data-place]')?.dataset['place'];
    const name = focused?.getAttribute('aria-label');
    const scope = this.scope();
    const body = this.field.kind === 'group' ? groupView(scope, [], this.field.fields) : fieldView(scope, { path: [], field: this.field });
    this.root.replaceChildren(body);
    this.showProblems(this.problems);
    if (place === undefined || name === null || name === undefined) return;
    const again = [...this.root.querySelectorAll<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`)];
    (again.find((one) => one.closest<HTMLElement>('[data-place]')?.dataset['place'] === place) ?? again[0])?.focus({ preventScroll: true });
  }

  private take(next: unknown): void {
    this.document = next as Fields;
    this.onChange(this.document);
  }

  private scope(): FormScope {
    return {
      upload: (file) => this.host.upload(file),
      referencesOf: (collection) => this.host.referencesOf(collection),
      say: (text, options) => { this.host.say(text, options); },
      valueAt: (path: Path) => valueAt(this.document, path),
      write: (path, value) => { this.take(withValueAt(this.document, path, value)); },
      reshape: (change) => { this.take(change(this.document)); this.redraw(); },
      isOpen: (path, byDefault) => this.open.get(pathText(path)) ?? byDefault,
      setOpen: (path, open) => { this.open.set(pathText(path), open); },
    };
  }
}
