import { editDistance } from '../base/edit-distance.js';
import type { NodeTable } from '../model/graph.js';

const MOST_OFFERED = 3;
/** Shorter words stand in too many others. */
const SHORTEST_PART = 3;

/**
 * The names of ops that a name was probably meant to be, the nearest first: those that differ by a few
 * characters; else those whose last part is near, or holds the other's.
 */
export function nearestOps(nodes: NodeTable, name: string): string[] {
  const near = ranked(nodes, (candidate) => distanceOfNames(name, candidate));
  return near.length > 0 ? near : ranked(nodes, (candidate) => distanceOfParts(name, candidate));
}

/** @param distanceTo undefined for what is not near. */
function ranked(nodes: NodeTable, distanceTo: (name: string) => number | undefined): string[] {
  const scored: { readonly name: string; readonly distance: number }[] = [];
  for (let id = 0; id < nodes.length; id++) {
    const name = nodes.nameOf(id);
    const distance = distanceTo(name);
    if (distance !== undefined) scored.push({ name, distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, MOST_OFFERED)
    .map((entry) => entry.name);
}

function distanceOfNames(name: string, candidate: string): number | undefined {
  if (candidate.endsWith(`/${name}`)) return 0;
  return distanceWithin(name, candidate, Math.max(2, Math.floor(name.length / 3)));
}

function distanceOfParts(name: string, candidate: string): number | undefined {
  const [part, other] = [lastPart(name), lastPart(candidate)];
  const near = distanceWithin(part, other, Math.floor(part.length / 3));
  if (near !== undefined) return near;
  const [shorter, longer] = part.length < other.length ? [part, other] : [other, part];
  const isHeld = shorter.length >= SHORTEST_PART && longer.includes(shorter);
  return isHeld ? longer.length : undefined;
}

function distanceWithin(one: string, other: string, limit: number): number | undefined {
  const distance = editDistance(one, other, limit);
  return distance <= limit ? distance : undefined;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
