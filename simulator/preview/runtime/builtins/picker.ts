/** picker: a sheet of wheels that rises from the bottom. */
import { setTraits } from '../traits';
import { make } from './define';
import type { BuiltinContext, BuiltinFamily } from './define';
import { pickerModel } from './picker-columns';
import type { PickerModel } from './picker-columns';
import { Wheel } from './wheel';
import { text } from './text';

const properties = {
  mode: { type: String, value: 'selector' }, range: { type: Array, value: [] }, rangeKey: String, value: null, start: String, end: String,
  fields: { type: String, value: 'day' }, disabled: Boolean, headerText: String, name: String, customItem: String, level: String,
};
const ITEM_HEIGHT = 44;
const VIEW_HEIGHT = 220;

class PickerSheet {
  private readonly overlay = make('div', { className: 'mp-picker' });
  private readonly main = make('main');
  private chosen: number[];
  private wheels: Wheel[] = [];
  private shown: string[][] = [];

  constructor(
    private readonly context: BuiltinContext,
    private model: PickerModel,
    private readonly closed: () => void,
  ) {
    this.chosen = model.initial();
    this.build();
    this.refresh(model);
  }

  /** Shows the columns of a changed range. */
  refresh(model: PickerModel): void {
    this.model = model;
    const columns = model.columns(this.chosen);
    if (columns.length !== this.wheels.length) this.buildWheels(columns.length);
    columns.forEach((items, at) => {
      if (this.shown[at]?.join() !== items.join()) this.fill(at, items);
      this.chosen[at] = Math.min(this.chosen[at] ?? 0, Math.max(0, items.length - 1));
      this.wheels[at]?.goTo(this.chosen[at] ?? 0);
    });
    this.shown = columns;
  }

  close(): void {
    this.overlay.remove();
    this.closed();
  }

  private build(): void {
    const panel = make('div');
    panel.setAttribute('role', 'dialog');
    const header = make('header');
    const cancel = make('button', { textContent: '取消', type: 'button' });
    const confirm = make('button', { textContent: '确定', type: 'button' });
    header.append(cancel, make('span', { textContent: text(this.context.data()['headerText']) }), confirm);
    panel.append(header, this.main);
    this.overlay.append(panel);
    document.body.append(this.overlay);
    const dismiss = (): void => {
      this.close();
      this.context.fire('cancel');
    };
    cancel.onclick = dismiss;
    this.overlay.onclick = (event) => { if (event.target === this.overlay) dismiss(); };
    confirm.onclick = () => this.confirm();
  }

  private confirm(): void {
    const detail = this.model.detail(this.chosen);
    this.close();
    this.context.assign({ value: detail['value'] });
    this.context.fire('change', detail);
  }

  private buildWheels(count: number): void {
    this.shown = [];
    const columns = Array.from({ length: count }, () => {
      const column = make('div', { className: 'mp-picker-column' });
      column.append(make('div'));
      column.setAttribute('role', 'listbox');
      return column;
    });
    this.main.replaceChildren(...columns, make('div', { className: 'mp-wheel-mask' }), make('div', { className: 'mp-wheel-indicator' }));
    this.wheels = columns.map((surface, at) => new Wheel({
      surface, moving: surface.firstElementChild as HTMLElement,
      count: () => this.shown[at]?.length ?? 0, itemHeight: () => ITEM_HEIGHT, viewHeight: () => VIEW_HEIGHT,
      settled: (index) => this.settled(at, index),
    }));
  }

  private fill(at: number, items: string[]): void {
    const list = this.main.children[at]?.firstElementChild;
    list?.replaceChildren(...items.map((item) => {
      const option = make('div', { textContent: item });
      option.setAttribute('role', 'option');
      return option;
    }));
    this.shown[at] = items;
  }

  private settled(at: number, index: number): void {
    this.chosen[at] = index;
    const { mode } = this.context.data();
    if (mode === 'region') this.chosen.fill(0, at + 1);
    if (mode === 'multiSelector') this.context.fire('columnchange', { column: at, value: index });
    this.refresh(this.model);
  }
}

// A day in Shanghai, whatever the machine's own time zone is.
function todayOn(): string {
  // eslint-disable-next-line no-restricted-syntax -- this is the phone's own clock; the preview replaces it
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

function setup(context: BuiltinContext): () => void {
  const { host, data, onDetach } = context;
  let sheet: PickerSheet | null = null;
  const model = (): PickerModel => pickerModel(data(), todayOn());
  const open = (): void => {
    if (data()['disabled'] || sheet !== null) return;
    sheet = new PickerSheet(context, model(), () => { sheet = null; });
  };
  const initial = data()['value'];
  setTraits(host, { field: { name: () => text(data()['name']), value: () => data()['value'], reset: () => context.assign({ value: initial }) }, activate: open });
  host.addEventListener('click', open);
  onDetach(() => sheet?.close());
  return () => sheet?.refresh(model());
}

/** picker in all five modes. */
export const picker: BuiltinFamily = {
  components: { picker: { properties, setup } },
  style: `
wx-picker{display:block}
.mp-picker{position:fixed;inset:0;z-index:5000;background:rgba(0,0,0,.5)}
.mp-picker>div{position:absolute;left:0;right:0;bottom:0;padding-bottom:34px;background:#fff;border-radius:12px 12px 0 0;overflow:clip;animation:mp-rise .25s}
.mp-picker header{display:flex;align-items:center;justify-content:space-between;height:52px;padding:0 8px;border-bottom:.5px solid #e5e5e5}
.mp-picker header span{font-weight:600}
.mp-picker header button{border:0;background:none;padding:8px;font:inherit;font-size:17px;color:#888;cursor:pointer}
.mp-picker header button:last-child{color:#07c160}
.mp-picker main{position:relative;display:flex;height:${VIEW_HEIGHT}px;overflow:clip}
.mp-picker-column{flex:1;min-width:0;height:100%;overflow:clip;touch-action:none;cursor:grab}
.mp-picker-column>div>div{height:${ITEM_HEIGHT}px;line-height:${ITEM_HEIGHT}px;text-align:center;font-size:17px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;padding:0 4px}
.mp-picker main{--item:${ITEM_HEIGHT}px}
`,
};
