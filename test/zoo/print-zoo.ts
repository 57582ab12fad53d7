import { type Figures, figuresOf, missedByPart, missesOf } from './figures.js';
import { flatline, lastEqualsFirst, unchangedTensor } from './judges.js';
import { type Outcome, outcomeOf, type ReadPair, readPair } from './outcome.js';
import { pairs } from './pairs/index.js';
import { partOf, zooEvidence, zooFrameworks, zooParts } from './zoo-pair.js';

// npm run zoo: what Flatline and its peers find in every sick log and in its healthy twin.

const read: ReadPair[] = [];
for (const pair of pairs) read.push(await readPair(pair));
const outcomes = read.map((pair) => outcomeOf(pair, flatline));

for (const part of zooParts) {
  const ofPart = outcomes.filter(isOf(part));
  console.log(`\n${part}`);
  printHeader();
  for (const framework of zooFrameworks) {
    for (const evidence of zooEvidence) {
      const some = ofPart.filter(
        ({ pair }) => pair.framework === framework && pair.evidence === evidence,
      );
      if (some.length > 0) printRow(`${framework}, ${evidence}`, figuresOf(some));
    }
  }
  for (const evidence of zooEvidence) {
    const some = ofPart.filter(({ pair }) => pair.evidence === evidence);
    printRow(`all, ${evidence}`, figuresOf(some));
  }
  printRow('all', figuresOf(ofPart));
}

console.log('\nbeside its peers, which tell no cause');
printHeader();
for (const judge of [flatline, unchangedTensor, lastEqualsFirst]) {
  const own = read.map((pair) => outcomeOf(pair, judge));
  for (const part of zooParts) {
    printRow(`${judge.name}, ${part}`, figuresOf(own.filter(isOf(part))));
  }
}

const misses = outcomes.flatMap(missesOf);
console.log(`\n${misses.length === 0 ? 'no misses' : 'misses'}`);
for (const miss of misses) console.log(`  ${miss}`);

const missed = missedByPart(outcomes);
for (const sentence of missed) console.log(`AIM MISSED  ${sentence}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function isOf(part: string): (outcome: Outcome) => boolean {
  return ({ pair }) => partOf(pair) === part;
}

function printHeader(): void {
  const columns = ['pairs', 'recall', 'precision', 'cause', 'healthy errors', 'confirmed wrong'];
  console.log(['', ...columns].map(cell).join(''));
}

function printRow(name: string, figures: Figures): void {
  const { pairs: amount, recall, precision, causeRight, healthyErrors, wronglyConfirmed } = figures;
  const shares = [recall, precision, causeRight].map((figure) => figure?.toFixed(3) ?? '-');
  console.log([name, amount, ...shares, healthyErrors, wronglyConfirmed].map(cell).join(''));
}

function cell(value: string | number, at: number): string {
  return at === 0 ? String(value).padEnd(28) : String(value).padStart(at < 5 ? 11 : 17);
}
