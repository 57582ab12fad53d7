#!/usr/bin/env python3
"""Makes the zoo's logs of TensorFlow 1 graphs, written by tf.compat.v1.summary.FileWriter. See zoo_fixtures.py."""

import dataclasses

import numpy as np
from zoo_fixtures import BATCH, INPUTS, STEPS, UNITS, batches, main, pair

DECAY = 0.9


def initial(seed, *shape):
    """Initial weights, uniform as Glorot's are."""
    limit = np.sqrt(6.0 / sum(shape)) if len(shape) > 1 else 0.1
    return np.random.RandomState(seed).uniform(-limit, limit, size=shape).astype(np.float32)


@dataclasses.dataclass
class Net:
    """A graph under construction: its inputs, and its variables by name."""

    resource: bool = False

    def __post_init__(self):
        import tensorflow as tf

        tf.compat.v1.disable_eager_execution()
        self.tf, self.v1 = tf, tf.compat.v1
        self.graph = tf.Graph()
        self.variables = {}
        self.summaries = None
        with self.graph.as_default():
            self.x = self.v1.placeholder(tf.float32, [BATCH, INPUTS], name="x")
            self.y = self.v1.placeholder(tf.float32, [BATCH, 1], name="y")

    def variable(self, name, value, trainable=True, collections=None):
        """A variable that starts as `value`."""
        variable = self.v1.get_variable(
            name,
            initializer=np.asarray(value),
            trainable=trainable,
            use_resource=self.resource,
            collections=collections,
        )
        self.variables[variable.op.name] = variable
        return variable

    def dense(self, inputs, name, units=UNITS, seed=2, trainable=True):
        """A dense layer with a kernel and no bias."""
        with self.v1.variable_scope(name):
            kernel = self.variable("kernel", initial(seed, inputs.shape[-1], units), trainable)
            return self.tf.matmul(inputs, kernel)

    def norm(self, inputs, name, decay=DECAY, collect=True, is_training=None, update=("mean", "variance")):
        """A batch norm as slim writes it: moving averages, whose updates go into UPDATE_OPS if `collect`.

        With `is_training` (a bool tensor) the updates stand in the taken branch of a cond, as
        tf.contrib.layers.batch_norm does it.
        """
        tf, v1 = self.tf, self.v1
        with v1.variable_scope(name):
            beta = self.variable("beta", np.zeros(UNITS, np.float32))
            moving = {
                "mean": self.variable("moving_mean", np.zeros(UNITS, np.float32), False),
                "variance": self.variable("moving_variance", np.ones(UNITS, np.float32), False),
            }
            mean, variance = tf.nn.moments(inputs, [0])
            batch = {"mean": mean, "variance": variance}

            def updates():
                return [v1.assign_sub(moving[m], (moving[m] - batch[m]) * (1.0 - decay)) for m in update]

            if is_training is None:
                assigns = [assign.op for assign in updates()]
            else:
                nothing = lambda: [tf.identity(moving[m]) for m in update]
                assigns = [tf.identity(t).op for t in v1.cond(is_training, lambda: list(map(tf.identity, updates())), nothing)]
            if collect:
                for assign in assigns:
                    v1.add_to_collection(v1.GraphKeys.UPDATE_OPS, assign)
            return tf.nn.batch_normalization(inputs, mean, variance, beta, None, 1e-3), assigns

    def loss(self, hidden, target=None):
        """The mean square error of a dense layer on top."""
        return self.tf.reduce_mean(self.tf.square(hidden - (self.y if target is None else target)), name="mse")

    def sgd(self, rate=0.05):
        """Gradient descent."""
        return self.v1.train.GradientDescentOptimizer(rate)

    def update_ops(self, scope=None):
        """What is in UPDATE_OPS now."""
        return self.v1.get_collection(self.v1.GraphKeys.UPDATE_OPS, scope)


def run(
    folder,
    net,
    loss,
    train_op,
    histograms=(),
    scalars=None,
    graph=True,
    steps=STEPS,
    feed=None,
    also=(),
    every=None,
    session=None,
    first_step=0,
    suffix=None,
    seed=7,
):
    """Trains and logs the loss, histograms of variables by name, and scalars {tag: tensor}.

    Summaries are read in a run of their own behind the train step. `also` is fetched with the train op. A log with
    a graph is large already: it gets every fourth step only.
    """
    tf, v1 = net.tf, net.v1
    every = every or (4 if graph else 2)
    with net.graph.as_default():
        if net.summaries is None:
            summaries = [v1.summary.histogram(name, net.variables[name]) for name in histograms]
            summaries += [v1.summary.scalar(tag, tensor) for tag, tensor in (scalars or {}).items()]
            net.summaries = v1.summary.merge(summaries), v1.summary.scalar("loss", loss)
        merged, loss_summary = net.summaries
        initialise = v1.global_variables_initializer()
        config = v1.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
        own = session is None
        session = session or v1.Session(graph=net.graph, config=config)
        if own:
            # Shadows are made from the variables' values.
            session.run(v1.variables_initializer(v1.trainable_variables()))
            session.run(initialise)
        writer = v1.summary.FileWriter(str(folder), filename_suffix=suffix)
        if graph:
            # FileWriter(folder, graph) would write the nodes twice, in an event of their own as well.
            writer.add_meta_graph(v1.train.export_meta_graph())
        if first_step > 0:
            # As tf.train.MonitoredSession and Supervisor mark every start.
            start = tf.compat.v1.SessionLog(status=tf.compat.v1.SessionLog.START)
            writer.add_session_log(start, first_step)
        for step, (x, y) in enumerate(batches(steps, seed), start=first_step):
            fed = {net.x: x, net.y: y, **(feed or {})}
            text = session.run([loss_summary, train_op, *also], fed)[0]
            if step % every:
                continue
            writer.add_summary(text, step)
            writer.add_summary(session.run(merged, fed), step)
        writer.close()
    return session


NORM = ("bn/moving_mean", "bn/moving_variance")


def normed(net, **options):
    """dense, batch norm, relu, dense: gives the loss and the norm's assigns."""
    hidden, assigns = net.norm(net.dense(net.x, "hidden"), "bn", **options)
    return net.loss(net.dense(net.tf.nn.relu(hidden), "out", 1)), assigns


@pair("tf1-collection-read-too-early")
def collection_read_too_early(folder, sick):
    """UPDATE_OPS is read before the layers are made: an empty list, and control dependencies on nothing."""
    net = Net()
    with net.graph.as_default():
        early = net.update_ops()
        loss, _ = normed(net)
        with net.graph.control_dependencies(early if sick else net.update_ops()):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, (*NORM, "hidden/kernel"))


@pair("tf1-one-tower-only")
def one_tower_only(folder, sick):
    """Two towers with batch norms of their own; UPDATE_OPS is read with the last tower's scope."""
    net = Net()
    with net.graph.as_default():
        losses = []
        for tower in ("tower_0", "tower_1"):
            with net.v1.variable_scope(tower), net.graph.name_scope(tower):
                losses.append(normed(net)[0])
        loss = net.tf.add_n(losses, name="total")
        with net.graph.control_dependencies(net.update_ops("tower_1" if sick else None)):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, [f"{t}/{n}" for t in ("tower_0", "tower_1") for n in NORM])


@pair("tf1-gan-wrong-network")
def gan_wrong_network(folder, sick):
    """A GAN: the discriminator's step depends on its updates, the generator's step on nobody's."""
    net = Net()
    tf, v1 = net.tf, net.v1
    with net.graph.as_default():
        with v1.variable_scope("generator"):
            made, g_updates = net.norm(net.dense(net.x, "hidden"), "bn")
        with v1.variable_scope("discriminator"):
            judged, d_updates = net.norm(net.dense(tf.nn.relu(made), "hidden"), "bn")
            logit = net.dense(tf.nn.relu(judged), "out", 1)
        g_loss, d_loss = net.loss(logit), net.loss(logit, 1.0 - net.y)
        scoped = lambda scope: v1.get_collection(v1.GraphKeys.TRAINABLE_VARIABLES, scope)
        with net.graph.control_dependencies(d_updates):
            d_step = net.sgd().minimize(d_loss, var_list=scoped("discriminator"), name="d_optim")
        with net.graph.control_dependencies([] if sick else g_updates):
            g_step = net.sgd().minimize(g_loss, var_list=scoped("generator"), name="g_optim")
    run(folder, net, g_loss, g_step, [f"{n}/{m}" for n in ("generator", "discriminator") for m in NORM], also=[d_step])


def gated(folder, sick, resource):
    """is_training is a placeholder_with_default(False) that nobody feeds while training."""
    net = Net(resource)
    if not resource:
        net.v1.disable_control_flow_v2()
    else:
        net.v1.enable_control_flow_v2()
    with net.graph.as_default():
        is_training = net.v1.placeholder_with_default(False, [], name="is_training")
        loss, _ = normed(net, is_training=is_training)
        with net.graph.control_dependencies(net.update_ops()):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, (*NORM, "hidden/kernel"), feed=None if sick else {is_training: True})


@pair("tf1-is-training-left-false")
def is_training_left_false(folder, sick):
    """The updates stand in the branch of a cond that training never takes: v1 control flow."""
    gated(folder, sick, resource=False)


@pair("tf1-is-training-left-false-v2")
def is_training_left_false_v2(folder, sick):
    """The same in functional control flow: the assigns are in the body of an If."""
    gated(folder, sick, resource=True)


@pair("tf1-dead-update-stops-training")
def dead_update_stops_training(folder, sick):
    """An update made inside of a cond and used outside: where the branch is not taken, the train op is dead too."""
    net = Net()
    tf, v1 = net.tf, net.v1
    v1.disable_control_flow_v2()
    with net.graph.as_default():
        is_training = v1.placeholder_with_default(False, [], name="is_training")
        hidden = net.dense(net.x, "hidden")
        moving = net.variable("bn/moving_mean", np.zeros(UNITS, np.float32), False)
        mean = tf.reduce_mean(hidden, 0)

        def branch():
            update = v1.assign_sub(moving, (moving - mean) * (1.0 - DECAY))
            v1.add_to_collection(v1.GraphKeys.UPDATE_OPS, update.op)
            return tf.identity(mean)

        centre = v1.cond(is_training, branch, lambda: tf.identity(moving))
        loss = net.loss(net.dense(tf.nn.relu(hidden - centre), "out", 1))
        with net.graph.control_dependencies(net.update_ops()):
            train_op = net.sgd().minimize(loss)
    names = ("hidden/kernel", "out/kernel", "bn/moving_mean")
    run(folder, net, loss, train_op, names, feed=None if sick else {is_training: True})


def lagging(folder, sick, graph, decay=0.999):
    """Decay 0.999 and a short training: little of the batches has reached the statistics by the end."""
    net = Net()
    with net.graph.as_default():
        loss, _ = normed(net, decay=decay if sick else 0.9)
        with net.graph.control_dependencies(net.update_ops()):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, NORM, graph=graph, steps=120, every=8)


@pair("tf1-decay-too-slow")
def decay_too_slow(folder, sick):
    """With the graph in the log."""
    lagging(folder, sick, graph=True)


@pair("tf1-decay-too-slow-no-graph")
def decay_too_slow_no_graph(folder, sick):
    """Values alone."""
    lagging(folder, sick, graph=False)


@pair("tf1-decay-rounds-away")
def decay_rounds_away(folder, sick):
    """A decay so near to 1 that a float32 around 1 does not move at all: the graph tells the decay."""
    lagging(folder, sick, graph=True, decay=0.99999999)


@pair("tf1-saver-of-trainables")
def saver_of_trainables(folder, sick):
    """Saver(trainable_variables()): after the restart the kernels go on, the statistics are at 0 and 1."""
    net = Net()
    with net.graph.as_default():
        loss, _ = normed(net)
        with net.graph.control_dependencies(net.update_ops()):
            train_op = net.sgd().minimize(loss)
        names = (*NORM, "hidden/kernel")
        session = run(folder, net, loss, train_op, names, graph=False, steps=16)
        statistics = [net.variables[name] for name in NORM]
        session.run(net.v1.variables_initializer(statistics if sick else []))
        run(
            folder, net, loss, train_op, names, graph=False, steps=16, first_step=16, session=session, seed=8,
            suffix=".resumed",
        )


@pair("tf1-global-step-omitted")
def global_step_omitted(folder, sick):
    """minimize without global_step: the counter stays at 0, and with it every schedule that reads it."""
    net = Net()
    with net.graph.as_default():
        counter = net.v1.train.get_or_create_global_step()
        net.variables["global_step"] = counter
        loss = net.loss(net.dense(net.tf.nn.relu(net.dense(net.x, "hidden")), "out", 1))
        train_op = net.sgd().minimize(loss, global_step=None if sick else counter)
    run(folder, net, loss, train_op, ("hidden/kernel",), {"global_step_1": counter})


@pair("tf1-var-list-too-short")
def var_list_too_short(folder, sick):
    """minimize with a var_list that lacks a layer."""
    net = Net()
    with net.graph.as_default():
        loss = net.loss(net.dense(net.tf.nn.relu(net.dense(net.x, "hidden")), "out", 1))
        var_list = [net.variables["out/kernel"]] if sick else None
        train_op = net.sgd().minimize(loss, var_list=var_list)
    run(folder, net, loss, train_op, ("hidden/kernel", "out/kernel"))


@pair("tf1-stop-gradient")
def stop_gradient(folder, sick):
    """A stop_gradient between the first layer and the loss: minimize leaves the layer out without a word."""
    net = Net()
    tf = net.tf
    with net.graph.as_default():
        hidden = tf.nn.relu(net.dense(net.x, "hidden"))
        loss = net.loss(net.dense(tf.stop_gradient(hidden) if sick else hidden, "out", 1))
        train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, ("hidden/kernel", "out/kernel"))


def averaged(folder, sick, graph, decay):
    """ExponentialMovingAverage(decay).apply, whose op training runs, or does not."""
    net = Net()
    tf, v1 = net.tf, net.v1
    with net.graph.as_default():
        loss = net.loss(net.dense(tf.nn.relu(net.dense(net.x, "hidden")), "out", 1))
        step = net.sgd().minimize(loss)
        ema = tf.train.ExponentialMovingAverage(decay)
        average = ema.apply([net.variables["hidden/kernel"]])
        shadow = ema.average(net.variables["hidden/kernel"])
        net.variables[shadow.op.name] = shadow
        with net.graph.control_dependencies([step, average]):
            both = tf.no_op(name="train")
    run(folder, net, loss, step if sick else both, ("hidden/kernel", shadow.op.name), graph=graph)


@pair("tf1-ema-not-applied")
def ema_not_applied(folder, sick):
    """The averages' op is built, and the training loop fetches the train op without it."""
    averaged(folder, sick, graph=True, decay=0.9)


@pair("tf1-ema-not-applied-no-graph")
def ema_not_applied_no_graph(folder, sick):
    """Values alone. Healthy: a decay of 0.9999, which moves the shadow very little."""
    averaged(folder, sick, graph=False, decay=0.9999)


@pair("tf1-decay-one")
def decay_one(folder, sick):
    """decay=1.0: the updates run, and leave the statistics as they are."""
    net = Net()
    with net.graph.as_default():
        loss, _ = normed(net, decay=1.0 if sick else 0.9)
        with net.graph.control_dependencies(net.update_ops()):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, (*NORM, "hidden/kernel"))


@pair("tf1-mean-updated-alone")
def mean_updated_alone(folder, sick):
    """A hand-made layer that assigns the mean and forgets the variance."""
    net = Net()
    with net.graph.as_default():
        loss, assigns = normed(net, collect=False)
        with net.graph.control_dependencies(assigns[:1] if sick else assigns):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, NORM, graph=False)


@pair("tf1-frozen-and-constant")
def frozen_and_constant(folder, sick):
    """trainable=False and a table, both meant to stand still. Sick: the same with a norm that should not."""
    net = Net()
    tf = net.tf
    with net.graph.as_default():
        table = net.variable("lookup_table", np.linspace(0.1, 1.0, 8, dtype=np.float32), False)
        scaled = net.x * tf.gather(table, tf.cast(net.x[:, :1] > 0, tf.int32))
        frozen = net.dense(scaled, "frozen", trainable=False, seed=4)
        hidden, assigns = net.norm(frozen, "bn")
        loss = net.loss(net.dense(tf.nn.relu(hidden), "out", 1))
        with net.graph.control_dependencies([] if sick else assigns):
            train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, ("frozen/kernel", "lookup_table", "bn/moving_mean", "out/kernel"))


@pair("tf1-wrong-slots")
def wrong_slots(folder, sick):
    """Two optimizers are built and one is run: the slots of the other stay at zero."""
    net = Net()
    with net.graph.as_default():
        loss = net.loss(net.dense(net.tf.nn.relu(net.dense(net.x, "hidden")), "out", 1))
        momentum = net.v1.train.MomentumOptimizer(0.05, 0.9)
        with_slots = momentum.minimize(loss, name="momentum_step")
        plain = net.sgd().minimize(loss, name="plain_step")
        slot = momentum.get_slot(net.variables["hidden/kernel"], "momentum")
        net.variables[slot.op.name] = slot
    run(folder, net, loss, plain if sick else with_slots, ("hidden/kernel", slot.op.name), graph=False)


@pair("tf1-update-in-while-loop")
def update_in_while_loop(folder, sick):
    """A recurrent loop that updates its statistic in the body. Sick: the update is not used by the loop."""
    net = Net()
    tf, v1 = net.tf, net.v1
    v1.disable_control_flow_v2()
    with net.graph.as_default():
        hidden = net.dense(net.x, "hidden")
        moving = net.variable("bn/moving_mean", np.zeros(UNITS, np.float32), False)

        def body(step, state):
            mean = tf.reduce_mean(state, 0)
            update = v1.assign_sub(moving, (moving - mean) * (1.0 - DECAY))
            with net.graph.control_dependencies([] if sick else [update]):
                return step + 1, tf.nn.relu(state - mean)

        _, hidden = tf.while_loop(lambda step, _: step < 2, body, [0, hidden])
        loss = net.loss(net.dense(hidden, "out", 1))
        train_op = net.sgd().minimize(loss)
    run(folder, net, loss, train_op, ("bn/moving_mean", "hidden/kernel"))


if __name__ == "__main__":
    main("tensorflow", "tensorboard.compat.proto.event_pb2")
