// umm_al_qura.js - prints data/calendar/umm-al-qura.tsv from ICU's
// islamic-umalqura calendar, through Intl. Usage: node umm_al_qura.js
'use strict';
const DAY = 86400000;
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn',
  { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function parts(day) {
  const out = {};
  for (const { type, value } of format.formatToParts(new Date(day * DAY)))
    out[type] = parseInt(value, 10);
  return out;
}

console.log('# Umm al-Qura: year AH, days from 1970-01-01 to its first day, '
  + 'length of each month (L: 30, S: 29).');
console.log('# Source: ICU (' + process.versions.icu + '), calendar '
  + 'islamic-umalqura, read by train/calendar/umm_al_qura.js. '
  + 'Licence: Apache-2.0 (facts). 2026-11');
let day = -32500;
while (parts(day).year < 1300 || parts(day).month !== 1
       || parts(day).day !== 1)
  day++;
for (let year = 1300; year <= 1600; year++) {
  const first = day;
  let lengths = '';
  for (let month = 1; month <= 12; month++) {
    const long = parts(day + 29).month === month;
    lengths += long ? 'L' : 'S';
    day += long ? 30 : 29;
  }
  console.log([year, first, lengths].join('\t'));
}
