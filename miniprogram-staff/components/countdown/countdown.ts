import { now } from '../../services/clock';
import { toRemaining } from './remaining';

const SECOND_MS = 1000;
const timers = new Map<object, number>();

/** What is left until `until` (epoch ms), second by second while the page shows. Fires `end` when it is over while somebody looks. */
Component({
  properties: {
    until: { type: Number, value: 0 },
  },
  data: { text: '', tone: '' as '' | 'danger' | 'warning' },
  observers: {
    until() {
      this.draw();
    },
  },
  lifetimes: {
    attached() {
      this.start();
    },
    detached() {
      this.stop();
    },
  },
  pageLifetimes: {
    show() {
      this.start();
    },
    hide() {
      this.stop();
    },
  },
  methods: {
    draw() {
      const remaining = toRemaining(this.data.until, now());
      if (this.data.tone === 'warning' && remaining.tone === 'danger') this.triggerEvent('end');
      this.setData(remaining);
    },
    start() {
      this.stop();
      this.draw();
      timers.set(this, setInterval(() => this.draw(), SECOND_MS));
    },
    stop() {
      const timer = timers.get(this);
      if (timer !== undefined) clearInterval(timer);
      timers.delete(this);
    },
  },
});
