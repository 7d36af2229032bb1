/** radio, checkbox, switch, their groups, and slider. */
import { findAncestor, findBelow, setTraits } from '../traits';
import { make } from './define';
import type { BuiltinContext, BuiltinData, BuiltinDefinition, BuiltinFamily } from './define';
import { text } from './text';

const choiceProperties = { value: null, checked: Boolean, disabled: Boolean, color: String, name: String, type: { type: String, value: 'switch' } };

/** The drawn mark of a choice; `toggle` is what a tap does. */
function drawChoice(context: BuiltinContext, kind: 'radio' | 'checkbox' | 'switch', changed: () => void): { mark: HTMLInputElement; sync: (data: BuiltinData) => void } {
  const { host, data } = context;
  const mark = make('input', { type: kind === 'radio' ? 'radio' : 'checkbox', className: `mp-${kind}` });
  if (kind === 'switch') mark.setAttribute('role', 'switch');
  host.prepend(mark);
  const toggle = (): void => {
    if (data()['disabled']) return;
    if (kind === 'radio' && mark.checked) return;
    mark.checked = !mark.checked;
    changed();
  };
  setTraits(host, { activate: toggle });
  mark.addEventListener('click', (event) => {
    event.stopPropagation();
    if (!data()['disabled']) changed();
  });
  host.addEventListener('click', (event) => { if (event.target !== mark) toggle(); });
  let last: unknown;
  const sync = (now: BuiltinData): void => {
    if (now['checked'] !== last) mark.checked = Boolean((last = now['checked']));
    mark.disabled = Boolean(now['disabled']);
    mark.style.setProperty('--mark', text(now['color']) || (kind === 'switch' ? '#04be02' : '#09bb07'));
    host.dataset['type'] = text(now['type']);
  };
  return { mark, sync };
}

function choice(kind: 'radio' | 'checkbox'): BuiltinDefinition {
  return {
    properties: choiceProperties,
    setup(context) {
      const { host, data } = context;
      const { mark, sync } = drawChoice(context, kind, () => findAncestor(host, 'choiceChanged')?.(host));
      setTraits(host, { choice: { value: () => data()['value'], isChecked: () => mark.checked, setChecked: (checked) => { mark.checked = checked; } } });
      return sync;
    },
  };
}

const switchControl: BuiltinDefinition = {
  properties: choiceProperties,
  setup(context) {
    const { host, data, fire, assign } = context;
    const initial = Boolean(data()['checked']);
    const { mark, sync } = drawChoice(context, 'switch', () => {
      assign({ checked: mark.checked });
      fire('change', { value: mark.checked });
    });
    setTraits(host, { field: { name: () => text(data()['name']), value: () => mark.checked, reset: () => assign({ checked: initial }) } });
    return sync;
  },
};

function group(kind: 'radio' | 'checkbox'): BuiltinDefinition {
  return {
    properties: { name: String },
    setup({ host, data, fire }) {
      const choices = (): ReturnType<typeof findBelow<'choice'>> => findBelow(host, 'choice');
      const value = (): unknown => {
        const checked = choices().filter(({ ability }) => ability.isChecked()).map(({ ability }) => ability.value());
        return kind === 'radio' ? (checked[0] ?? '') : checked;
      };
      let initial: Map<HTMLElement, boolean> | undefined;
      setTimeout(() => { initial = new Map(choices().map(({ element, ability }) => [element, ability.isChecked()])); });
      setTraits(host, {
        field: { name: () => text(data()['name']), value, reset: () => choices().forEach(({ element, ability }) => ability.setChecked(initial?.get(element) === true)) },
        choiceChanged(changed) {
          if (kind === 'radio') for (const { element, ability } of choices()) if (element !== changed) ability.setChecked(false);
          fire('change', { value: value() });
        },
      });
    },
  };
}

const slider: BuiltinDefinition = {
  properties: { min: Number, max: { type: Number, value: 100 }, step: { type: Number, value: 1 }, value: Number, disabled: Boolean, showValue: Boolean, name: String, color: String, selectedColor: String, activeColor: { type: String, value: '#1aad19' }, backgroundColor: { type: String, value: '#e9e9e9' }, blockSize: { type: Number, value: 28 }, blockColor: { type: String, value: '#ffffff' } },
  setup({ host, data, fire, assign }) {
    const range = host.appendChild(make('input', { type: 'range' }));
    const output = host.appendChild(make('output'));
    const initial = Number(data()['value']);
    const paint = (): void => {
      const share = (Number(range.value) - Number(range.min)) / Math.max(1, Number(range.max) - Number(range.min));
      range.style.setProperty('--done', `${share * 100}%`);
      output.textContent = range.value;
    };
    range.addEventListener('input', (event) => {
      event.stopPropagation();
      paint();
      fire('changing', { value: Number(range.value) });
    });
    range.addEventListener('change', (event) => {
      event.stopPropagation();
      assign({ value: Number(range.value) });
      fire('change', { value: Number(range.value) });
    });
    setTraits(host, { field: { name: () => text(data()['name']), value: () => Number(range.value), reset: () => assign({ value: initial }) } });
    return (now) => {
      Object.assign(range, { min: text(now['min']), max: text(now['max']), step: text(now['step']), value: text(now['value']), disabled: Boolean(now['disabled']) });
      output.hidden = !now['showValue'];
      const size = Math.min(28, Math.max(12, Number(now['blockSize'])));
      for (const [name, value] of Object.entries({ '--active': now['activeColor'], '--rest': now['backgroundColor'], '--block': now['blockColor'], '--size': `${size}px` })) range.style.setProperty(name, text(value));
      paint();
    };
  },
};

/** Choices and the slider. */
export const choices: BuiltinFamily = {
  components: { radio: choice('radio'), checkbox: choice('checkbox'), switch: switchControl, 'radio-group': group('radio'), 'checkbox-group': group('checkbox'), slider },
  style: `
wx-radio-group,wx-checkbox-group{display:block}
wx-label{cursor:pointer}
wx-radio,wx-checkbox,wx-switch{display:inline-flex;align-items:center;vertical-align:middle;cursor:pointer}
.mp-radio,.mp-checkbox{appearance:none;-webkit-appearance:none;flex:none;width:23px;height:23px;margin:0 5px 0 0;border:1px solid #d1d1d1;background:#fff;position:relative;box-sizing:border-box}
.mp-radio{border-radius:50%}.mp-checkbox{border-radius:3px}
.mp-radio:checked{background:var(--mark);border-color:var(--mark)}
.mp-radio:checked::after,.mp-checkbox:checked::after{content:"";position:absolute;left:6px;top:3px;width:7px;height:12px;border:solid var(--mark);border-width:0 2px 2px 0;transform:rotate(42deg);box-sizing:border-box}
.mp-radio:checked::after{border-color:#fff}
.mp-radio:disabled,.mp-checkbox:disabled{background:#e1e1e1;border-color:#d1d1d1}
.mp-switch{appearance:none;-webkit-appearance:none;width:52px;height:32px;margin:0;border-radius:16px;background:#dfdfdf;position:relative;transition:background .2s}
.mp-switch::after{content:"";position:absolute;left:1px;top:1px;width:30px;height:30px;border-radius:15px;background:#fff;box-shadow:0 1px 3px rgba(0,0,0,.4);transition:transform .2s}
.mp-switch:checked{background:var(--mark)}.mp-switch:checked::after{transform:translateX(20px)}.mp-switch:disabled{opacity:.7}
wx-switch[data-type=checkbox] .mp-switch{width:23px;height:23px;border-radius:3px;border:1px solid #d1d1d1;background:#fff}
wx-slider{display:flex;align-items:center;margin:10px 18px;padding:0}
wx-slider>input{appearance:none;-webkit-appearance:none;flex:1;min-width:0;margin:0;height:var(--size);background:linear-gradient(var(--active),var(--active)) left/var(--done) 2px no-repeat,linear-gradient(var(--rest),var(--rest)) center/100% 2px no-repeat}
wx-slider>input::-webkit-slider-thumb{-webkit-appearance:none;width:var(--size);height:var(--size);border-radius:50%;background:var(--block);box-shadow:0 0 4px rgba(0,0,0,.2)}
wx-slider>output{width:3ch;margin-left:10px;color:#888;font-size:14px}
`,
};
