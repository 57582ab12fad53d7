// Judges a graph file once with the built Flatline, from file to findings. Prints the number of nodes
// and of findings, the milliseconds it took, and the most memory the process had, in MiB.
import { judgeGraph } from '../../dist/diagnosis/judge-graph.js';
import { readGraphFile } from '../../dist/graph-files/read-graph-file.js';

const start = performance.now();
const { file, graphs, problems } = await readGraphFile(process.argv[2]);
const [{ graph, tags }] = graphs;
const { nodes, findings } = judgeGraph(graph, { file, kind: '', tags, problems });
const millis = performance.now() - start;
console.log(nodes, findings.length, millis, process.resourceUsage().maxRSS / 1024);
