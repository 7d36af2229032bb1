import { refuseField } from './template-fields';

describe('what a template field takes', () => {
  test.each([
    ['20 characters of anything are a thing', 'thing1', '汽'.repeat(20)],
    ['32 digits are a number', 'number1', '1'.repeat(32)],
    ['a decimal is a number', 'number1', '12.5'],
    ['letters', 'letter1', 'ABC'],
    ['an order number is a character string', 'character_string3', 'TD-2026_05/18'],
    ['a time of day', 'time2', '10:30'],
    ['a day with a time', 'time2', '2026年5月20日 10:30'],
    ['a range of times', 'time2', '10:00~11:00'],
    ['a day', 'date3', '2026-05-20'],
    ['an amount with sign and unit', 'amount4', '￥1999.00元'],
    ['a plate with Chinese in front', 'car_number5', '沪A12345'],
    ['a Chinese name', 'name1', '欧阳娜娜'],
    ['five Chinese characters are a phrase', 'phrase1', '预约已确认'],
  ])('%s', (_sentence, key, value) => {
    expect(refuseField(key, value)).toBeNull();
  });

  test.each([
    ['21 characters are no thing', 'thing1', '汽'.repeat(21)],
    ['words are no number', 'number1', '三台'],
    ['digits are no letters', 'letter1', 'A1'],
    ['Chinese is no character string', 'character_string3', '订单'],
    ['25 o\'clock is no time', 'time2', '25:00'],
    ['a time alone is no date', 'date3', '10:00'],
    ['words are no amount', 'amount4', '面议'],
    ['nine characters are no plate', 'car_number5', '沪A12345678'],
    ['a name has no digits', 'name1', '李4'],
    ['eleven characters are no Chinese name', 'name1', '李'.repeat(11)],
    ['a phrase is Chinese only', 'phrase1', '已OK'],
    ['six characters are no phrase', 'phrase1', '预约已经确认'],
    ['a key without a number is no field', 'thing', '车'],
    ['an unknown kind is no field', 'colour1', '红'],
    ['nothing', 'thing1', ''],
  ])('%s', (_sentence, key, value) => {
    expect(refuseField(key, value)).toMatch(/^argument invalid! /);
  });
});
