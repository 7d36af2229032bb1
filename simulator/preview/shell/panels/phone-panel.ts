/** How each phone behaves: network, place, prompts, text size. */
import type { AppName } from '../../../protocol';
import { drawer, fieldRow, segmented } from '../controls';
import type { Desk } from '../desk';
import { element } from '../element';
import type { PaymentMode, PermissionMode, Place, SubscriptionMode } from '../phone-link';

const APPS = [['customer', '顾客端'], ['staff', '员工端']] as const;

/** Places a person may stand at; the map dialogs start from there. */
export const PLACES: readonly Place[] = [
  { latitude: 31.2397, longitude: 121.4998, name: '陆家嘴', address: '上海市浦东新区世纪大道' },
  { latitude: 31.1944, longitude: 121.4365, name: '徐家汇', address: '上海市徐汇区虹桥路' },
  { latitude: 31.3042, longitude: 121.5137, name: '五角场', address: '上海市杨浦区邯郸路' },
  { latitude: 31.1946, longitude: 121.3204, name: '虹桥枢纽', address: '上海市闵行区申虹路' },
  { latitude: 31.2989, longitude: 120.5853, name: '苏州古城', address: '江苏省苏州市姑苏区人民路' },
];

/** Two columns, one per phone. */
export function phonePanel(desk: Desk): HTMLElement {
  const columns = APPS.map(([app, title]) => element('div', { className: 'column' }, [element('h4', { text: title }), ...settingRows(desk, app)]));
  return drawer(desk.store, { name: 'settings', title: '手机设置', icon: 'settings', body: [element('div', { className: 'columns' }, columns)] }).root;
}

function settingRows(desk: Desk, app: AppName): HTMLElement[] {
  const change = (changes: Parameters<Desk['store']['changeSettings']>[1]): void => { desk.store.changeSettings(app, changes); };
  const network = segmented('网络', [['on', '有网'], ['off', '断网']] as const, (value) => { change({ online: value === 'on' }); });
  const text = segmented('字号', [['16', '标准'], ['21', '大字']] as const, (value) => { change({ fontSizeSetting: Number(value) }); });
  const permission = segmented<PermissionMode>('权限', [['ask', '询问'], ['allow', '允许'], ['deny', '拒绝']], (permissions) => { change({ permissions }); });
  const subscription = segmented<SubscriptionMode>('订阅', [['ask', '询问'], ['accept', '允许'], ['reject', '拒绝']], (subscriptions) => { change({ subscriptions }); });
  const payment = segmented<PaymentMode>('支付', [['ask', '询问'], ['pay', '付款'], ['cancel', '取消'], ['fail', '失败']], (payments) => { change({ payments }); });
  const place = element('select', { attributes: { 'aria-label': '位置' } }, PLACES.map(({ name }, index) => element('option', { text: name, attributes: { value: String(index) } })));
  place.addEventListener('change', () => { const chosen = PLACES[Number(place.value)]; if (chosen) change({ place: chosen }); });
  desk.store.watch(['settings'], ({ settings }) => {
    const now = settings[app];
    network.set(now.online ? 'on' : 'off');
    text.set(now.fontSizeSetting > 16 ? '21' : '16');
    permission.set(now.permissions);
    subscription.set(now.subscriptions);
    payment.set(now.payments);
    place.value = String(Math.max(0, PLACES.findIndex(({ name }) => name === now.place.name)));
  });
  return [
    fieldRow('网络', [network.root]), fieldRow('权限', [permission.root]), fieldRow('订阅', [subscription.root]),
    fieldRow('支付', [payment.root]), fieldRow('字号', [text.root]), fieldRow('位置', [place]),
  ];
}
