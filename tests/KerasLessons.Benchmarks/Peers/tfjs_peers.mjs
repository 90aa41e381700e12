// Workloads of KerasLessons.Benchmarks as a user of TensorFlow.js writes them, on its backend in plain JavaScript.
//
//     node tfjs_peers.mjs WORKLOAD FOLDER
//
// FOLDER holds node_modules with @tensorflow/tfjs. Prints the same JSON as the scripts in Python.
import { createRequire } from "node:module";
import { join } from "node:path";

console.warn = () => {}; // It advises everybody in node to install its native package.
const tf = createRequire(join(process.argv[3], "from-here.js"))("@tensorflow/tfjs");

function fitted(makeModel, x, y, options) {
  let model;
  return {
    run: async () => {
      model?.dispose();
      model = makeModel();
      await model.fit(x, y, { verbose: 0, yieldEvery: "never", ...options });
    },
    outcome: () => model.evaluate(x, y, { batchSize: 1024 }).dataSync()[0],
  };
}

function compiled(layers, optimizer, loss) {
  const model = tf.sequential({ layers });
  model.compile({ optimizer, loss });
  return model;
}

const workloads = {
  lesson() {
    const i = [...Array(200).keys()];
    const x = tf.tensor2d(i.map(i => [1, i / 199]));
    const y = tf.tensor2d(i.map(i => [2.5 + 4 * i / 199 + 0.7 * Math.sin(1000 * i)]));
    const make = () => compiled([tf.layers.dense({ units: 1, useBias: false, inputShape: [2] })], tf.train.sgd(0.1), "meanSquaredError");
    return fitted(make, x, y, { epochs: 1000, batchSize: 200 });
  },

  mlp() {
    const y = tf.tensor1d([...Array(12800).keys()].map(i => i % 10));
    const tenths = tf.tensor1d([...Array(784).keys()].map(i => Math.floor(i / 78)));
    const brighter = tf.equal(tenths, y.expandDims(1)).toFloat().mul(0.2);
    const x = tf.randomUniform([12800, 784], -1, 1).add(brighter);
    const make = () => compiled(
      [tf.layers.dense({ units: 128, activation: "relu", inputShape: [784] }), tf.layers.dense({ units: 10, activation: "softmax" })],
      tf.train.adam(), "sparseCategoricalCrossentropy");
    return fitted(make, x, y, { epochs: 1, batchSize: 128 });
  },

  "fit-small"() {
    const x = tf.randomUniform([10000, 10]);
    const column = i => x.slice([0, i], [10000, 1]);
    const y = column(0).mul(3).sin().add(column(1).mul(column(2)));
    const make = () => compiled(
      [tf.layers.dense({ units: 64, activation: "relu", inputShape: [10] }), tf.layers.dense({ units: 1 })],
      tf.train.adam(), "meanSquaredError");
    return fitted(make, x, y, { epochs: 5, batchSize: 32 });
  },

  tape() {
    let beta;
    return {
      run: async () => {
        beta?.dispose();
        beta = tf.variable(tf.scalar(-10));
        for (let step = 0; step < 10000; step++) {
          tf.tidy(() => {
            const { grads } = tf.variableGrads(() => tf.square(tf.sub(tf.div(beta, 2), 1)), [beta]);
            beta.assign(tf.sub(beta, tf.mul(grads[beta.name], 0.01 / 6)));
          });
        }
      },
      outcome: () => beta.dataSync()[0],
    };
  },
};

async function milliseconds(run) {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

await tf.setBackend("cpu");
const { run, outcome } = workloads[process.argv[2]]();
const begin = performance.now();
const firstMilliseconds = await milliseconds(run);
do {
  await milliseconds(run);
} while (performance.now() - begin < 1000);
const times = [];
const measured = performance.now();
do {
  times.push(await milliseconds(run));
} while (performance.now() - measured < 500);
times.sort((a, b) => a - b);
const half = times.length >> 1;
const median = times.length % 2 === 1 ? times[half] : (times[half - 1] + times[half]) / 2;
console.log(JSON.stringify({ firstMilliseconds, milliseconds: median, outcome: outcome() }));
