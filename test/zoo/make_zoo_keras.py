#!/usr/bin/env python3
"""Makes the zoo's logs of Keras 3 on TensorFlow 2, written by tf.summary and by Keras' callback. See zoo_fixtures.py."""

import numpy as np
from zoo_fixtures import BATCH, INPUTS, STEPS, UNITS, batches, main, pair

BUCKETS = 4


def small_model(momentum=0.9, norm=True, bias=False):
    """Dense, batch norm, relu, dense."""
    import keras

    keras.utils.set_random_seed(11)
    layers = [keras.Input((INPUTS,)), keras.layers.Dense(UNITS, use_bias=bias, name="hidden")]
    if norm:
        layers.append(keras.layers.BatchNormalization(momentum=momentum, name="bn"))
    return keras.Sequential([*layers, keras.layers.ReLU(), keras.layers.Dense(1, use_bias=False, name="out")])


def log_variables(tf, layers, step):
    """A histogram of each variable under `<layer>/<variable>`."""
    for layer in layers:
        for variable in layer.variables:
            tf.summary.histogram(f"{layer.name}/{variable.name}", variable.value, step=step, buckets=BUCKETS)


def train(
    folder,
    model,
    training=True,
    optimizer=None,
    trained=None,
    steps=STEPS,
    forward=None,
    log=None,
    logged=None,
    every=2,
    first_step=0,
    seed=7,
    change=None,
):
    """A GradientTape loop that logs the loss and every variable.

    `trained(step)` gives the variables that are updated, by default the model's trainable ones.
    """
    import keras
    import tensorflow as tf

    optimizer = optimizer or keras.optimizers.SGD(0.02)
    writer = tf.summary.create_file_writer(str(folder))
    with writer.as_default():
        for step, (x, y) in enumerate(batches(steps, seed), start=first_step):
            with tf.GradientTape() as tape:
                output = forward(x) if forward else model(x, training=training)
                loss = tf.reduce_mean(tf.square(output - y))
            variables = trained(step) if trained else model.trainable_variables
            gradients = tape.gradient(loss, variables)
            if variables:
                kept = [(g, v) for g, v in zip(gradients, variables) if g is not None]
                optimizer.apply_gradients(kept)
            if change:
                change(step)
            if step % every:
                continue
            tf.summary.scalar("loss", loss, step=step)
            log_variables(tf, logged or model.layers, step)
            if log:
                log(step, variables, gradients)
    writer.close()


@pair("keras-tape-without-training")
def tape_without_training(folder, sick):
    """model(x) in a GradientTape: the batch norm infers."""
    train(folder, small_model(), training=not sick)


@pair("keras-frozen-norm")
def frozen_norm(folder, sick):
    """trainable=False on a trained batch norm makes it infer, by intention. Sick: it is new, and called to infer."""
    model = small_model()
    if not sick:
        for x, y in batches(30, seed=5):
            model(x, training=True)
        model.get_layer("bn").gamma.assign(np.linspace(0.8, 1.3, UNITS))
        model.get_layer("bn").beta.assign(np.linspace(-0.2, 0.3, UNITS))
        model.get_layer("bn").trainable = False
    train(folder, model, training=not sick)


@pair("keras-momentum-too-slow")
def momentum_too_slow(folder, sick):
    """A momentum of 0.999 and 120 steps: a ninth of the batches' statistics has arrived."""
    train(folder, small_model(momentum=0.999 if sick else 0.8), steps=120, every=8)


@pair("keras-momentum-one")
def momentum_one(folder, sick):
    """momentum=1 keeps every statistic as it is. Values cannot tell it from inference mode."""
    train(folder, small_model(momentum=1.0 if sick else 0.9))


@pair("keras-momentum-swapped")
def momentum_swapped(folder, sick):
    """PyTorch's momentum of 0.1 given to Keras: nine tenths of every batch. The batch's statistics are logged."""
    import tensorflow as tf

    model = small_model(momentum=0.1 if sick else 0.9)
    hidden = model.get_layer("hidden")

    def forward(x):
        batch = hidden(x)
        forward.mean, forward.variance = tf.nn.moments(batch, [0])
        return model(x, training=True)

    def log(step, variables, gradients):
        tf.summary.histogram("bn/batch_mean", forward.mean, step=step, buckets=BUCKETS)
        tf.summary.histogram("bn/batch_variance", forward.variance, step=step, buckets=BUCKETS)

    train(folder, model, forward=forward, log=log, every=1)


@pair("keras-variables-of-another-model")
def variables_of_another_model(folder, sick):
    """A copy of the model is trained, and the model itself is logged and saved."""
    import keras

    model = small_model(norm=False)
    copy = keras.models.clone_model(model)
    used = copy if sick else model
    train(folder, model, forward=lambda x: used(x, training=True), trained=lambda step: used.trainable_variables)


@pair("keras-layer-left-out")
def layer_left_out(folder, sick):
    """The list that is updated has the first layer only."""
    model = small_model(norm=False)
    train(folder, model, trained=lambda step: model.layers[0].trainable_variables if sick else model.trainable_variables)


@pair("keras-gradient-none")
def gradient_none(folder, sick):
    """A tf.stop_gradient: the first layer's gradient is None. Gradients are logged where there are any."""
    import tensorflow as tf

    model = small_model(norm=False, bias=True)
    hidden, relu, out = model.layers

    def forward(x):
        inner = relu(hidden(x))
        return out(tf.stop_gradient(inner) if sick else inner)

    def log(step, variables, gradients):
        for variable, gradient in zip(variables, gradients):
            if gradient is not None:
                tf.summary.histogram(f"gradients/{variable.path}", gradient, step=step, buckets=BUCKETS)

    named = {layer.name: layer for layer in model.layers}
    train(folder, model, forward=forward, log=log, logged=[named["hidden"], named["out"]])


@pair("keras-learning-rate-zero")
def learning_rate_zero(folder, sick):
    """fit with a LearningRateScheduler that returns 0, and the callback that logs epoch_learning_rate."""
    fit(folder, small_model(), rate=0.0 if sick else 0.05)


def fit(folder, model, rate=0.05, epochs=6, loss="mse"):
    """model.fit with the TensorBoard callback: histograms each epoch, the learning rate beside them."""
    import keras

    model.compile(optimizer=keras.optimizers.SGD(rate), loss=loss)
    x, y = (np.concatenate(part) for part in zip(*batches(6)))
    callback = keras.callbacks.TensorBoard(str(folder), histogram_freq=1, write_graph=False)
    model.fit(x, y, batch_size=BATCH, epochs=epochs, shuffle=False, callbacks=[callback], verbose=0)


@pair("keras-layer-frozen-in-fit")
def layer_frozen_in_fit(folder, sick):
    """fit: a trained first layer frozen on purpose. Sick: the last layer is frozen while all before it train."""
    model = small_model(norm=False)
    if not sick:
        import keras

        model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mse")
        x, y = (np.concatenate(part) for part in zip(*batches(8, seed=3)))
        model.fit(x, y, epochs=40, verbose=0)
    model.get_layer("out" if sick else "hidden").trainable = False
    fit(folder, model)


@pair("keras-short-fit")
def short_fit(folder, sick):
    """Two epochs give two histograms, too few to judge. Sick: eight, with a norm that only infers."""
    model = small_model()
    if sick:
        model.get_layer("bn").trainable = False
    fit(folder, model, epochs=8 if sick else 2)


@pair("keras-fit-beside-validation")
def fit_beside_validation(folder, sick):
    """A train and a validation run side by side. Sick: the train run's norm only infers."""
    import tensorflow as tf

    model = small_model()
    train(folder / "train", model, training=not sick)
    writer = tf.summary.create_file_writer(str(folder / "validation"))
    with writer.as_default():
        for step in range(5):
            tf.summary.scalar("epoch_loss", 0.5 + 0.01 * step, step=step)
            log_variables(tf, model.layers, step)
    writer.close()


@pair("keras-ema-shadow")
def ema_shadow(folder, sick):
    """A shadow of the first kernel that a loop should average in each step."""
    import tensorflow as tf

    model = small_model(norm=False)
    kernel = model.get_layer("hidden").kernel
    shadow = tf.Variable(kernel.value, name="hidden/kernel/ExponentialMovingAverage")

    def change(step):
        if not sick:
            shadow.assign(0.999 * shadow + 0.001 * kernel.value)

    def log(step, variables, gradients):
        tf.summary.histogram("hidden/kernel/ExponentialMovingAverage", shadow, step=step, buckets=BUCKETS)

    train(folder, model, change=change, log=log)


@pair("keras-warm-up")
def warm_up(folder, sick):
    """A rate of 0 in the first steps and more behind. Sick: 0 to the end, since the schedule never gets its step."""
    import keras
    import tensorflow as tf

    model = small_model(norm=False)
    optimizer = keras.optimizers.SGD(0.0)

    def change(step):
        optimizer.learning_rate = 0.0 if sick else 0.02 * min(1.0, max(0.0, (step - 6) / 8))

    def log(step, variables, gradients):
        tf.summary.scalar("learning_rate", optimizer.learning_rate, step=step)

    train(folder, model, optimizer=optimizer, change=change, log=log)


@pair("keras-scalars-of-statistics")
def scalars_of_statistics(folder, sick):
    """Only the means of the statistics are logged, as scalars."""
    import tensorflow as tf

    model = small_model()

    def log(step, variables, gradients):
        for variable in model.get_layer("bn").non_trainable_variables:
            tf.summary.scalar(f"bn/{variable.name}", tf.reduce_mean(variable.value), step=step)

    train(folder, model, training=not sick, log=log, logged=[model.get_layer("re_lu")])


if __name__ == "__main__":
    main("keras", "tensorflow", "tensorboard.compat.proto.event_pb2")
