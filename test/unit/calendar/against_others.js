// against_others.js TABLE - compares calendar_table's lines, prints TAP.
'use strict';
const lines = require('fs').readFileSync(process.argv[2], 'utf8')
  .trim().split('\n').map((line) => line.split(' '));
let count = 0;
let failed = false;

function report(name, wrong) {
  if (wrong.length)
    console.log('# first of ' + wrong.length + ': ' + wrong[0]);
  failed = failed || wrong.length > 0;
  console.log((wrong.length ? 'not ok ' : 'ok ') + ++count + ' - ' + name);
}

function reader(calendar) {
  const format = new Intl.DateTimeFormat('en-u-ca-' + calendar + '-nu-latn', {
    year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return (day) => {
    const out = {};
    for (const { type, value } of
      format.formatToParts(new Date(day * 86400000)))
      out[type] = value;
    return [out.year, out.month, out.day].join('-');
  };
}

function against(name, column, calendar) {
  const read = reader(calendar);
  report(name, lines.filter((line) => read(Number(line[0])) !== line[column])
    .map((line) => line.join(' ')));
}

against('Solar Hijri as in ICU', 1, 'persian');
against('Gregorian as in ICU', 2, 'gregory');
against('lunar Hijri as in ICU', 3, 'islamic-umalqura');

let jalaali = null;
try {
  jalaali = require('jalaali-js');
} catch (error) {
  console.log('ok ' + ++count + ' - jalaali-js # SKIP npm has not brought it');
}
if (jalaali) {
  const wrong = [];
  for (const line of lines) {
    const [year, month, day] = line[2].split('-').map(Number);
    const { jy, jm, jd } = jalaali.toJalaali(year, month, day);
    const doubtful = [1502, 1503, 1601, 1602].includes(jy);
    if (!doubtful && [jy, jm, jd].join('-') !== line[1])
      wrong.push(line.join(' '));
  }
  report('Solar Hijri as in jalaali-js', wrong);
}
console.log('1..' + count);
process.exit(failed ? 1 : 0);
