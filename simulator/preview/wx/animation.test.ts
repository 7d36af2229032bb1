import { createAnimation } from './animation';

type Chain = Record<string, (...values: unknown[]) => Chain> & { export(): { actions: unknown[] } };

it('an animation exports its steps once, a later transform replacing the earlier of its kind', () => {
  const animation = createAnimation({ duration: 200 }) as unknown as Chain;
  animation['rotate']?.(10)['rotate']?.(45)['translate']?.(5, '1rem')['opacity']?.(0.5)['step']?.({ delay: 30 });
  expect(animation.export().actions).toEqual([{
    option: { duration: 200, delay: 30 }, transform: 'rotate(45deg) translate(5px,1rem)', style: { opacity: '0.5' },
  }]);
  expect(animation.export().actions).toEqual([]);
});
