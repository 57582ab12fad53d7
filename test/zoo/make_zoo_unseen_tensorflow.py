#!/usr/bin/env python3
"""Makes the unseen pairs of TensorFlow 1 graphs and of Keras 3, in the ways people log there. See zoo_fixtures.py.

They were written from public reports and the catalogue of causes, without looking at the rules' code, to learn
how the rules do on logs that they were not tuned on. What they showed was mended since.
"""

import contextlib

import numpy as np

from zoo_fixtures import main, pair

STEPS = 40
EVERY = 5


class Training:
    """A graph, what it is fed, and a session that writes a summary of all variables but slots each fifth step."""

    def __init__(self, folder):
        import tensorflow as tf

        tf.compat.v1.disable_eager_execution()
        self.tf, self.v1, self.folder = tf, tf.compat.v1, folder
        self.graph = tf.Graph()
        self.stack = contextlib.ExitStack()
        self.stack.enter_context(self.graph.as_default())
        self.v1.set_random_seed(3)
        self.images = self.v1.placeholder(tf.float32, [None, 6], name="images")
        self.labels = self.v1.placeholder(tf.float32, [None, 1], name="labels")

    def linear(self, inputs, name, units):
        """A matrix and a bias in a scope of their own."""
        with self.v1.variable_scope(name):
            shape = [int(inputs.shape[-1]), units]
            weights = self.v1.get_variable("w", shape, initializer=self.v1.glorot_uniform_initializer(seed=len(name)))
            bias = self.v1.get_variable("b", [units], initializer=self.v1.zeros_initializer())
            return self.tf.nn.bias_add(self.tf.matmul(inputs, weights), bias)

    def batch_norm(self, inputs, name, decay=0.9):
        """A batch norm whose updates go into UPDATE_OPS, as slim's do."""
        from tensorflow.python.training import moving_averages

        v1 = self.v1
        with v1.variable_scope(name):
            shape = [int(inputs.shape[-1])]
            beta = v1.get_variable("beta", shape, initializer=v1.zeros_initializer())
            gamma = v1.get_variable("gamma", shape, initializer=v1.ones_initializer())
            mean = v1.get_variable("moving_mean", shape, initializer=v1.zeros_initializer(), trainable=False)
            variance = v1.get_variable("moving_variance", shape, initializer=v1.ones_initializer(), trainable=False)
            batch_mean, batch_variance = self.tf.nn.moments(inputs, [0])
            for average, value in ((mean, batch_mean), (variance, batch_variance)):
                update = moving_averages.assign_moving_average(average, value, decay, zero_debias=False)
                v1.add_to_collection(v1.GraphKeys.UPDATE_OPS, update)
            return self.tf.nn.batch_normalization(inputs, batch_mean, batch_variance, beta, gamma, 1e-3)

    def squared_error(self, output):
        """The loss."""
        return self.tf.reduce_mean(self.tf.square(output - self.labels), name="loss")

    def run(self, loss, *train_ops, extra_scalars=()):
        """Trains for 40 steps."""
        v1 = self.v1
        v1.summary.scalar("loss", loss)
        for name, tensor in extra_scalars:
            v1.summary.scalar(name, tensor)
        slots = ("/Adam", "/Adam_1", "/Momentum", "/RMSProp", "/RMSProp_1", "_power")
        for variable in v1.global_variables():
            if variable.dtype.base_dtype.is_floating and not variable.op.name.endswith(slots):
                v1.summary.histogram(variable.op.name, variable)
        merged = v1.summary.merge_all()
        random = np.random.RandomState(4)
        with v1.Session(graph=self.graph) as session:
            session.run(v1.global_variables_initializer())
            writer = v1.summary.FileWriter(str(self.folder), self.graph)
            for step in range(STEPS):
                x = random.normal(1.0, 2.0, size=(16, 6))
                feed = {self.images: x, self.labels: np.tanh(x[:, :1]) + 0.5}
                session.run(list(train_ops), feed)
                if step % EVERY == 0:
                    writer.add_summary(session.run(merged, feed), step)
            writer.close()
        self.stack.close()


@pair("unseen-tf1-updates-outside-of-train-op")
def updates_outside(folder, sick):
    """Three batch norms; the sick graph makes train_op before it opens control_dependencies(UPDATE_OPS)."""
    training = Training(folder)
    v1, net = training.v1, training.images
    for at in range(3):
        net = training.linear(net, f"block{at}/conv", 8)
        net = training.tf.nn.relu(training.batch_norm(net, f"block{at}/bn"))
    loss = training.squared_error(training.linear(net, "logits", 1))
    optimizer = v1.train.MomentumOptimizer(0.01, 0.9)
    if sick:
        train_op = optimizer.minimize(loss, v1.train.get_or_create_global_step())
    with training.graph.control_dependencies(v1.get_collection(v1.GraphKeys.UPDATE_OPS)):
        if not sick:
            train_op = optimizer.minimize(loss, v1.train.get_or_create_global_step())
        total = training.tf.identity(loss, name="total_loss")
    del total
    training.run(loss, train_op)


@pair("unseen-tf1-average-never-applied")
def average_never_applied(folder, sick):
    """The moving averages of the weights are declared, and only the optimizer's op is run."""
    training = Training(folder)
    v1 = training.v1
    net = training.tf.nn.tanh(training.linear(training.images, "hidden", 8))
    loss = training.squared_error(training.linear(net, "logits", 1))
    step = v1.train.get_or_create_global_step()
    apply_gradients = v1.train.AdamOptimizer(0.01).minimize(loss, step)
    average = v1.train.ExponentialMovingAverage(0.9)
    with training.graph.control_dependencies([apply_gradients]):
        averaged = average.apply(v1.trainable_variables())
    training.run(loss, apply_gradients if sick else averaged)


@pair("unseen-tf1-generator-gets-no-update")
def generator(folder, sick):
    """Both train ops of a GAN were given the discriminator's variables: the sick scope filter is copied and kept."""
    training = Training(folder)
    tf, v1 = training.tf, training.v1
    with v1.variable_scope("generator"):
        fake = training.linear(tf.nn.relu(training.linear(training.images, "g1", 8)), "g2", 6)

    def discriminate(inputs, reuse):
        with v1.variable_scope("discriminator", reuse=reuse):
            return training.linear(tf.nn.tanh(training.linear(inputs, "d1", 8)), "d2", 1)

    on_real, on_fake = discriminate(training.images, False), discriminate(fake, True)
    of = tf.nn.sigmoid_cross_entropy_with_logits
    d_loss = tf.reduce_mean(of(tf.ones_like(on_real), on_real) + of(tf.zeros_like(on_fake), on_fake))
    g_loss = tf.reduce_mean(of(tf.ones_like(on_fake), on_fake))
    of_generator = [v for v in v1.trainable_variables() if v.name.startswith("generator")]
    of_critic = [v for v in v1.trainable_variables() if v.name.startswith("discriminator")]
    d_train = v1.train.AdamOptimizer(0.005, name="d_adam").minimize(d_loss, var_list=of_critic)
    g_train = v1.train.AdamOptimizer(0.005, name="g_adam").minimize(g_loss, var_list=of_critic if sick else of_generator)
    training.run(g_loss, d_train, g_train, extra_scalars=[("d_loss", d_loss)])


@pair("unseen-tf1-step-not-counted")
def step_not_counted(folder, sick):
    """minimize is not given the global step, which the schedule of the learning rate reads."""
    training = Training(folder)
    v1 = training.v1
    net = training.tf.nn.relu(training.linear(training.images, "hidden", 8))
    loss = training.squared_error(training.linear(net, "logits", 1))
    step = v1.train.create_global_step()
    rate = v1.train.exponential_decay(0.05, step, 10, 0.9, staircase=True)
    train_op = v1.train.GradientDescentOptimizer(rate).minimize(loss, None if sick else step)
    training.run(loss, train_op, extra_scalars=[("learning_rate", rate), ("global_step", training.tf.cast(step, "float32"))])


@pair("unseen-tf1-features-behind-a-stop")
def behind_a_stop(folder, sick):
    """The encoder's output passes stop_gradient on its way to the only loss."""
    training = Training(folder)
    tf, v1 = training.tf, training.v1
    features = tf.nn.tanh(training.linear(training.images, "encoder", 8))
    used = tf.stop_gradient(features) if sick else features
    loss = training.squared_error(training.linear(used, "decoder", 1))
    training.run(loss, v1.train.AdamOptimizer(0.01).minimize(loss))


@pair("unseen-tf1-running-average-of-a-layer")
def layer_of_ones_own(folder, sick):
    """A layer of somebody's own makes two assigns, as the reports have it, and nothing in it waits for them."""
    training = Training(folder)
    tf, v1 = training.tf, training.v1

    def normalise(inputs, scope):
        with v1.variable_scope(scope):
            mean = v1.get_variable("pop_mean", [int(inputs.shape[-1])], trainable=False, initializer=v1.zeros_initializer())
            variance = v1.get_variable("pop_var", [int(inputs.shape[-1])], trainable=False, initializer=v1.ones_initializer())
            batch_mean, batch_variance = tf.nn.moments(inputs, [0])
            train_mean = v1.assign(mean, mean * 0.9 + batch_mean * 0.1)
            train_variance = v1.assign(variance, variance * 0.9 + batch_variance * 0.1)
            with training.graph.control_dependencies([] if sick else [train_mean, train_variance]):
                return tf.nn.batch_normalization(inputs, batch_mean, batch_variance, None, None, 1e-3)

    net = tf.nn.relu(normalise(training.linear(training.images, "layer1", 8), "layer1"))
    net = tf.nn.relu(normalise(training.linear(net, "layer2", 8), "layer2"))
    loss = training.squared_error(training.linear(net, "layer3", 1))
    training.run(loss, v1.train.RMSPropOptimizer(0.005).minimize(loss))


@pair("unseen-tf1-last-tower-only")
def last_tower(folder, sick):
    """Two towers with statistics of their own; the sick code collects the updates of the last scope only."""
    training = Training(folder)
    tf, v1 = training.tf, training.v1
    losses, updates = [], []
    for tower in range(2):
        scope = f"tower_{tower}"
        with v1.name_scope(scope):
            net = tf.nn.relu(training.batch_norm(training.linear(training.images, f"{scope}/fc", 8), f"{scope}/bn"))
            losses.append(training.squared_error(training.linear(net, f"{scope}/out", 1)))
        updates = v1.get_collection(v1.GraphKeys.UPDATE_OPS, scope) if sick else v1.get_collection(v1.GraphKeys.UPDATE_OPS)
    loss = tf.add_n(losses)
    with training.graph.control_dependencies(updates):
        train_op = v1.train.GradientDescentOptimizer(0.02).minimize(loss)
    training.run(loss, train_op)


def keras_data(count):
    """Inputs [count,6] far from mean 0, and a target [count,1]."""
    x = np.random.RandomState(6).normal(2.0, 3.0, size=(count, 6)).astype(np.float32)
    return x, (np.tanh(x[:, :1]) + 0.5).astype(np.float32)


def keras_net():
    """Two blocks of dense, batch norm and relu, then a head."""
    import keras

    keras.utils.set_random_seed(2)
    layers = [keras.Input((6,))]
    for at in range(2):
        layers += [
            keras.layers.Dense(8, name=f"block{at}_dense"),
            keras.layers.BatchNormalization(momentum=0.9, name=f"block{at}_bn"),
            keras.layers.ReLU(name=f"block{at}_relu"),
        ]
    return keras.Sequential([*layers, keras.layers.Dense(1, name="head")])


def summarise(model, step, loss):
    """Writes the loss and a histogram of each weight, by path."""
    import tensorflow as tf

    tf.summary.scalar("loss", loss, step=step)
    for weight in model.weights:
        tf.summary.histogram(weight.path, weight.value, step=step, buckets=4)


def train_by_tape(folder, model, forward, weights, optimizer):
    """A loop of one's own over 40 batches; weights are logged each fifth."""
    import tensorflow as tf

    x, y = keras_data(16 * STEPS)
    with tf.summary.create_file_writer(str(folder)).as_default():
        for step in range(STEPS):
            part = slice(16 * step, 16 * step + 16)
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(forward(x[part]) - y[part]))
            optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
            if step % EVERY == 0:
                summarise(model, step, loss)


@pair("unseen-keras-tape-in-inference-mode")
def tape_in_inference_mode(folder, sick):
    """model(x) in a loop of one's own, without training=True."""
    import keras

    model = keras_net()
    train_by_tape(
        folder, model, lambda x: model(x, training=not sick), model.trainable_variables, keras.optimizers.Adam(0.01)
    )


@pair("unseen-keras-optimizer-given-the-head")
def given_the_head(folder, sick):
    """The loop asks the tape for the gradients of the last layer only, left from a warm-up phase."""
    import keras

    model = keras_net()
    weights = model.layers[-1].trainable_variables if sick else model.trainable_variables
    train_by_tape(folder, model, lambda x: model(x, training=True), weights, keras.optimizers.SGD(0.01))


@pair("unseen-keras-rate-decayed-to-nothing")
def rate_decayed(folder, sick):
    """A schedule by integer division gives rate 0 from the first step on."""
    import keras
    import tensorflow as tf

    model = keras_net()
    optimizer = keras.optimizers.SGD(0.0 if sick else 0.05)
    x, y = keras_data(16 * STEPS)
    with tf.summary.create_file_writer(str(folder)).as_default():
        for step in range(STEPS):
            part = slice(16 * step, 16 * step + 16)
            optimizer.learning_rate = float(step // 100) if sick else 0.05
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(model(x[part], training=True) - y[part]))
            weights = model.trainable_variables
            optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
            if step % EVERY == 0:
                summarise(model, step, loss)
                tf.summary.scalar("learning_rate", optimizer.learning_rate, step=step)


@pair("unseen-keras-callback-frozen-after-compile")
def frozen_blocks(folder, sick):
    """Everything but the head was frozen for a first phase and never released; the callback logs each epoch.

    The frozen part is at its random initial values, which nobody wants.
    """
    import keras

    model = keras_net()
    for layer in model.layers[:-1]:
        layer.trainable = not sick
    model.compile(keras.optimizers.Adam(0.01), "mse")
    x, y = keras_data(80)
    board = keras.callbacks.TensorBoard(str(folder), histogram_freq=1, write_graph=False)
    model.fit(x, y, batch_size=16, epochs=8, verbose=0, callbacks=[board])


if __name__ == "__main__":
    main("tensorflow", "keras")
