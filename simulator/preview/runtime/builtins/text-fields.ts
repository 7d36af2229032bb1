/** input and textarea: a plain inner control, with the placeholder drawn beside it so that it can carry a class. */
import { ownerOf } from '../engine';
import type { Node } from '../engine';
import { setTraits } from '../traits';
import { toPreviewUnits } from '../units';
import { make } from './define';
import type { BuiltinContext, BuiltinData, BuiltinDefinition, BuiltinFamily } from './define';
import { text } from './text';

type Control = HTMLInputElement | HTMLTextAreaElement;

const properties = {
  value: null, name: String, type: { type: String, value: 'text' }, password: Boolean, placeholder: String, placeholderStyle: String, placeholderClass: String,
  disabled: Boolean, maxlength: { type: Number, value: 140 }, focus: Boolean, autoFocus: Boolean, confirmType: String, confirmHold: Boolean, cursorSpacing: Number,
  cursor: Number, selectionStart: Number, selectionEnd: Number, adjustPosition: Boolean, holdKeyboard: Boolean, alwaysEmbed: Boolean, autoHeight: Boolean, fixed: Boolean,
  showConfirmBar: Boolean, disableDefaultPadding: Boolean, autoFill: String, alwaysSystem: Boolean, cursorColor: String, safePasswordCertPath: String, safePasswordLength: Number,
  safePasswordTimeStamp: Number, safePasswordNonce: String, safePasswordSalt: String, safePasswordCustomHash: String, adjustKeyboardTo: String, randomNumber: Boolean,
};
const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', 'safe-password': 'text', nickname: 'text' };

function setUp(context: BuiltinContext, control: Control): (data: BuiltinData) => void {
  const { host, node, data } = context;
  const placeholder = make('div', { className: 'mp-placeholder' });
  host.append(placeholder, control);
  const initial = text(data()['value']);
  control.value = initial;
  setTraits(host, {
    field: { name: () => text(data()['name']), value: () => control.value, reset: () => write(initial) },
    activate: () => control.focus(),
  });
  const resize = (): void => { if (control instanceof HTMLTextAreaElement && data()['autoHeight']) fitHeight(context, control); };
  const write = (value: string): void => {
    if (control.value !== value) control.value = value;
    placeholder.hidden = value !== '';
    resize();
  };
  listen(context, control, write);
  requestAnimationFrame(resize);
  let lastFocus = false;
  return (now) => {
    configure(control, now);
    drawPlaceholder(placeholder, { node, data: now });
    write(text(now['value']));
    const wantsFocus = Boolean(now['focus'] || now['autoFocus']);
    if (wantsFocus !== lastFocus) setTimeout(() => (wantsFocus ? control.focus() : control.blur()));
    lastFocus = wantsFocus;
    host.toggleAttribute('auto-height', Boolean(now['autoHeight']));
  };
}

function listen({ data, fire, assign }: BuiltinContext, control: Control, write: (value: string) => void): void {
  const place = (): { value: string; cursor: number } => ({ value: control.value, cursor: control.selectionStart ?? control.value.length });
  let valueAtFocus = '';
  control.addEventListener('input', (event) => {
    event.stopPropagation();
    assign({ value: control.value });
    write(control.value);
    // A listener may return the text to show instead.
    fire('input', { ...place(), keyCode: 0 }, (answer) => { if (typeof answer === 'string') assign({ value: answer }); });
  });
  control.addEventListener('focus', () => {
    valueAtFocus = control.value;
    fire('focus', { value: control.value, height: 0 });
  });
  control.addEventListener('blur', () => {
    fire('blur', place());
    if (control.value !== valueAtFocus) fire('change', { value: control.value });
  });
  control.addEventListener('change', (event) => event.stopPropagation());
  control.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const isMultiline = control instanceof HTMLTextAreaElement && (data()['confirmType'] ?? 'return') !== 'send';
    if (key !== 'Enter' || (event as KeyboardEvent).isComposing || isMultiline) return;
    event.preventDefault();
    fire('confirm', { value: control.value });
    if (!data()['confirmHold']) control.blur();
  });
}

function configure(control: Control, data: BuiltinData): void {
  control.placeholder = text(data['placeholder']);
  control.disabled = Boolean(data['disabled']);
  const limit = Number(data['maxlength']);
  if (limit >= 0) control.maxLength = limit;
  else control.removeAttribute('maxlength');
  if (data['cursorColor']) control.style.caretColor = text(data['cursorColor']);
  if (!(control instanceof HTMLInputElement)) return;
  const type = text(data['type']);
  control.type = data['password'] || type === 'safe-password' ? 'password' : 'text';
  control.inputMode = INPUT_MODES[type] ?? 'text';
  control.enterKeyHint = text(data['confirmType']) || 'done';
  control.autocomplete = 'off';
}

function drawPlaceholder(element: HTMLElement, { node, data }: { node: Node; data: BuiltinData }): void {
  element.textContent = text(data['placeholder']);
  element.style.cssText = toPreviewUnits(text(data['placeholderStyle']));
  element.className = ['mp-placeholder', ...scopedNames(node, text(data['placeholderClass']))].join(' ');
}

/** The class names as the style sheets of the node's own component and of the whole page spell them. */
function scopedNames(node: Node, names: string): string[] {
  const owner = ownerOf(node);
  const scope = owner?.getComponentOptions().styleScope;
  const prefix = scope === undefined || scope === null ? undefined : owner?.getRootBehavior().ownerSpace.styleScopeManager.queryName(scope);
  return names.split(/\s+/).filter((name) => name !== '').flatMap((name) => (prefix ? [name, `${prefix}--${name}`] : [name]));
}

function fitHeight({ host, fire }: BuiltinContext, control: HTMLTextAreaElement): void {
  const before = control.style.height;
  control.style.height = 'auto';
  const height = `${control.scrollHeight}px`;
  control.style.height = height;
  host.style.setProperty('--auto-height', height);
  const lineHeight = Number.parseFloat(getComputedStyle(control).lineHeight) || 22;
  if (height !== before) fire('linechange', { height: control.scrollHeight, heightRpx: (control.scrollHeight * 750) / innerWidth, lineCount: Math.round(control.scrollHeight / lineHeight) });
}

const input: BuiltinDefinition = { properties, setup: (context) => setUp(context, make('input')) };
const textarea: BuiltinDefinition = { properties, setup: (context) => setUp(context, make('textarea', { rows: 1 })) };

// The rich-text editor is not simulated: it shows its placeholder and says so when used.
const editor: BuiltinDefinition = {
  properties: { placeholder: String, readOnly: Boolean, showImgSize: Boolean, showImgToolbar: Boolean, showImgResize: Boolean },
  setup: ({ host }) => (data) => {
    host.dataset['notSimulated'] = 'editor';
    host.textContent = `${text(data['placeholder'])}（editor 未模拟）`;
  },
};

/** input, textarea, editor. */
export const textFields: BuiltinFamily = {
  components: { input, textarea, editor },
  style: `
wx-input,wx-textarea{display:block;position:relative;overflow:hidden;user-select:text;-webkit-user-select:text}
wx-input{height:1.4em;min-height:1.4em;line-height:1.4}
wx-textarea{width:300px;height:150px}wx-textarea[auto-height]{height:auto!important;min-height:1.4em}
wx-input>input,wx-textarea>textarea{all:unset;display:block;box-sizing:border-box;width:100%;height:100%;font:inherit;color:inherit;text-align:inherit;letter-spacing:inherit;cursor:text}
wx-input>input,wx-textarea[auto-height]>textarea{min-height:inherit}
wx-textarea>textarea{white-space:pre-wrap;overflow:auto;word-break:break-word;scrollbar-width:none}
wx-input>input::placeholder,wx-textarea>textarea::placeholder{color:transparent}
.mp-placeholder{position:absolute;box-sizing:border-box;left:0;right:0;top:0;padding:inherit;color:#808080;pointer-events:none;overflow:hidden;text-overflow:ellipsis}
.mp-placeholder[hidden]{display:none!important}
wx-input>.mp-placeholder{bottom:0;display:grid;align-items:center;white-space:nowrap}
wx-editor{display:block;min-height:120px;color:#999}
`,
};
