import { aModel, specifications } from '../../../tests/builders';
import { compareModels, printSpecification, specificationSheet } from './rules';

describe('a line of the sheet', () => {
  it.each([
    ['a number with its unit', printSpecification('length', 4702), '4702 mm'], ['a text as it is', printSpecification('tyres', '225/55 R18'), '225/55 R18'],
    ['fitted', printSpecification('sunroof', 'standard'), '●'], ['for money', printSpecification('sunroof', 'optional'), '○'],
    ['not to be had', printSpecification('sunroof', 'none'), '—'], ['not said', printSpecification('sunroof', null), '—'], ['a zero is a number', printSpecification('trunkLitres', 0), '0 L'],
  ])('prints %s', (_sentence, printed, words) => {
    expect(printed).toBe(words);
  });
});

describe('the sheet of a model', () => {
  it('leaves out lines that apply to nothing, and groups without lines', () => {
    const sheet = specificationSheet({ specifications: specifications({ airbags: 6, sunroof: 'none' }) });
    expect(sheet).toEqual([
      { label: '基本参数', rows: [{ label: '座位数', value: '5 座' }] },
      { label: '安全配置', rows: [{ label: '安全气囊', value: '6 个' }] },
      { label: '舒适配置', rows: [{ label: '全景天窗', value: '—' }] },
    ]);
  });
});

describe('the comparison of two models', () => {
  const left = aModel({ specifications: specifications({ fuelConsumption: 6.5, sunroof: 'standard' }) });
  const right = aModel({ id: 'other', msrpFen: 15_980_000, specifications: specifications({ electricRangeKm: 520, sunroof: 'standard' }) });
  const rows = compareModels(left, right).flatMap((group) => group.rows);

  it('begins with the price', () => {
    expect(rows[0]).toEqual({ label: '厂商指导价', left: '16.98万', right: '15.98万', isDifferent: true });
  });

  it('shows a dash where a line applies to one only', () => {
    expect(rows).toContainEqual({ label: 'WLTC 综合油耗', left: '6.5 L/100km', right: '—', isDifferent: true });
    expect(rows).toContainEqual({ label: 'CLTC 纯电续航', left: '—', right: '520 km', isDifferent: true });
  });

  it('marks what is equal, and leaves out what applies to neither', () => {
    expect(rows).toContainEqual({ label: '全景天窗', left: '●', right: '●', isDifferent: false });
    expect(rows.map((row) => row.label)).not.toContain('电池容量');
  });

  it('shows the price even of models nobody described', () => {
    const empty = aModel({ specifications: specifications({ seats: null }) });
    expect(compareModels(empty, empty)).toEqual([{ label: '基本参数', rows: [{ label: '厂商指导价', left: '16.98万', right: '16.98万', isDifferent: false }] }]);
  });
});
