import { now } from '../../../../services/clock';
import { toRemaining } from '../../view';

const SECOND_MS = 1000;
const timers = new Map<object, number>();

/** What is left until `until` (epoch ms), second by second while the page shows. */
Component({
  properties: {
    until: { type: Number, value: 0 },
  },
  data: { text: '', tone: 'warning' },
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
      this.setData(toRemaining(this.data.until, now()));
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
