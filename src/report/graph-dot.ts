import { figure } from '../base/count-text.js';
import type { GraphSlice, SliceEdge, SliceNode } from '../model/graph-slice.js';
import { edgeColours, fillOf, strokeOf } from './graph-colours.js';
import { harmlessText } from './harmless-text.js';

/**
 * A part of a graph in the language of Graphviz.
 *
 * @param title stands above it.
 */
export function graphDot(slice: GraphSlice, title: string): string {
  const lines = [
    'digraph flatline {',
    `  label=${quoted(titleWith(slice, title))}; labelloc=t; bgcolor="#ffffff";`,
    '  node [shape=box, style="rounded,filled", fontname="monospace", fontsize=11];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...slice.nodes.map(nodeLine),
    ...slice.edges.map(edgeLine),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** The title, and what the picture had no room for. */
export function titleWith({ leftOut }: GraphSlice, title: string): string {
  return leftOut === 0 ? title : `${title} (${figure(leftOut)} more left out)`;
}

function nodeLine(node: SliceNode): string {
  const label = `${quotedText(node.name)}\\n${quotedText(node.op)}`;
  const style = node.state === 'missed' ? ', style="rounded,filled,dashed"' : '';
  return `  n${node.id} [label="${label}", fillcolor="${fillOf(node)}", color="${strokeOf(node)}"${style}];`;
}

function edgeLine({ from, to, kind }: SliceEdge): string {
  const style = {
    data: '',
    control: ', style=dashed',
    missing: ', style=dashed, penwidth=2, label="missing", fontcolor="#c62828", constraint=false',
  }[kind];
  return `  n${from} -> n${to} [color="${edgeColours[kind]}"${style}];`;
}

function quoted(text: string): string {
  return `"${quotedText(text)}"`;
}

function quotedText(text: string): string {
  return harmlessText(text).replace(/[\\"]/g, '\\$&');
}
