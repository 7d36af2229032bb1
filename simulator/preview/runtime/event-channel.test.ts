import { EventChannel } from './event-channel';

describe('an event channel', () => {
  test('tells every listener, once-listeners a single time', () => {
    const heard: unknown[] = [];
    const channel = new EventChannel();
    channel.on('a', (value) => heard.push(`on ${String(value)}`));
    channel.once('a', (value) => heard.push(`once ${String(value)}`));
    channel.emit('a', 1);
    channel.emit('a', 2);
    expect(heard).toEqual(['on 1', 'once 1', 'on 2']);
  });

  test('off removes one listener or all', () => {
    const heard: string[] = [];
    const channel = new EventChannel();
    const first = (): void => void heard.push('first');
    channel.on('a', first);
    channel.on('a', () => heard.push('second'));
    channel.off('a', first);
    channel.emit('a');
    channel.off('a');
    channel.emit('a');
    expect(heard).toEqual(['second']);
  });
});
