/** The desk's surface: both phones with who holds them, scaled so that a whole phone is always visible. */
import type { AppName } from '../../protocol';
import { fillPeopleSelect, iconButton, segmented } from './controls';
import type { Desk } from './desk';
import { element } from './element';
import { nextStranger } from './people-groups';

const PHONE_HEIGHT = 836;
const HEADER_HEIGHT = 52;
const NARROW_PX = 900;

/** Both phones, or one of them with tabs in a narrow window. */
export function stage(desk: Desk): HTMLElement {
  const tabs = segmented<AppName>('手机', [['customer', '顾客端'], ['staff', '员工端']], (shownPhone) => { desk.store.update({ shownPhone }); });
  tabs.root.classList.add('phone-tabs');
  const root = element('main', { className: 'stage' }, [tabs.root, slot(desk, 'customer'), slot(desk, 'staff')]);
  desk.store.watch(['shownPhone'], ({ shownPhone }) => { tabs.set(shownPhone); root.dataset['shown'] = shownPhone; });
  const fit = (): void => {
    const tabsHeight = window.innerWidth < NARROW_PX ? 48 : 0;
    const scale = Math.min(1, (window.innerHeight - HEADER_HEIGHT - tabsHeight - 40) / PHONE_HEIGHT);
    root.style.setProperty('--scale', String(Math.max(0.5, Math.round(scale * 1000) / 1000)));
  };
  window.addEventListener('resize', fit);
  fit();
  return root;
}

function slot(desk: Desk, app: AppName): HTMLElement {
  const phone = desk.phones[app];
  const select = element('select', { className: 'holder', attributes: { 'aria-label': `谁拿着${phone.title}手机` } });
  select.addEventListener('change', () => { desk.hand(app, { person: select.value }); });
  desk.store.watch(['people', 'holders'], ({ people, holders }) => {
    const chosen = holders[app];
    const stranger = nextStranger(people, chosen);
    fillPeopleSelect(select, people, { app, chosen, extra: [stranger, '换一位新路人'] });
  });
  const network = iconButton('offline', '断网或恢复', () => { desk.store.changeSettings(app, { online: !desk.store.get().settings[app].online }); });
  desk.store.watch(['settings'], ({ settings }) => {
    phone.showNetwork(settings[app].online);
    network.setAttribute('aria-pressed', String(!settings[app].online));
    phone.handle()?.applySettings(settings[app]);
  });
  return element('div', { className: 'slot', attributes: { 'data-slot': app } }, [
    element('div', { className: 'slot-head' }, [
      element('h2', { text: phone.title }), select,
      iconButton('shake', '摇一摇', () => phone.handle()?.shake()),
      network,
      iconButton('reload', '重新载入', () => { phone.reload(); }),
    ]),
    element('div', { className: 'phone-box' }, [phone.root]),
  ]);
}
