"""Exports a training step of TensorFlow 2, to be trained from Node: once flat, once healthy.

    python examples/saved-model/export.py

Batch norm stands inside of the train function and assigns its moving statistics there. In the flat export that was
moved into a function of its own, `update_statistics`, which the training loop then forgot to call.
"""

import os
import pathlib
import shutil

os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", TF_ENABLE_ONEDNN_OPTS="0", CUDA_VISIBLE_DEVICES="")

import tensorflow as tf
from tensorflow.core.protobuf import saved_model_pb2

HERE = pathlib.Path(__file__).resolve().parent


def weights(rows, columns):
    """Small numbers of both signs, the same everywhere."""
    cells = tf.reshape(tf.range(rows * columns, dtype=tf.float32), [rows, columns])
    return tf.sin(1.0 + 2.7 * cells) / 2.0


class Regression(tf.Module):
    """Linear, batch norm, relu, linear; plain gradient descent on the mean squared error."""

    def __init__(self, updates_in_training):
        super().__init__()
        self.updates_in_training = updates_in_training
        self.kernel = tf.Variable(weights(4, 8), name="kernel")
        self.gamma = tf.Variable(tf.ones([8]), name="gamma")
        self.beta = tf.Variable(tf.zeros([8]), name="beta")
        self.output_kernel = tf.Variable(weights(8, 1), name="output_kernel")
        self.moving_mean = tf.Variable(tf.zeros([8]), trainable=False, name="moving_mean")
        self.moving_variance = tf.Variable(tf.ones([8]), trainable=False, name="moving_variance")

    def assign_statistics(self, mean, variance):
        self.moving_mean.assign(0.9 * self.moving_mean + 0.1 * mean, name="update_mean")
        self.moving_variance.assign(0.9 * self.moving_variance + 0.1 * variance, name="update_variance")

    def forward(self, x, mean, variance):
        hidden = tf.nn.batch_normalization(x @ self.kernel, mean, variance, self.beta, self.gamma, 1e-3)
        return tf.nn.relu(hidden) @ self.output_kernel

    @tf.function(input_signature=[tf.TensorSpec([None, 4], name="x"), tf.TensorSpec([None, 1], name="y")])
    def train(self, x, y):
        with tf.GradientTape() as tape:
            mean, variance = tf.nn.moments(x @ self.kernel, [0])
            loss = tf.reduce_mean(tf.square(self.forward(x, mean, variance) - y))
        if self.updates_in_training:
            self.assign_statistics(mean, variance)
        trained = [self.kernel, self.gamma, self.beta, self.output_kernel]
        for variable, gradient in zip(trained, tape.gradient(loss, trained)):
            variable.assign_sub(0.005 * gradient)
        return {"loss": loss}

    @tf.function(input_signature=[tf.TensorSpec([None, 4], name="x")])
    def update_statistics(self, x):
        mean, variance = tf.nn.moments(x @ self.kernel, [0])
        self.assign_statistics(mean, variance)
        return {"mean": mean}

    @tf.function(input_signature=[tf.TensorSpec([None, 4], name="x")])
    def predict(self, x):
        return {"prediction": self.forward(x, self.moving_mean, self.moving_variance)}


def export(name, updates_in_training):
    folder = HERE / name
    shutil.rmtree(folder, ignore_errors=True)
    module = Regression(updates_in_training)
    signatures = {"train": module.train, "update_statistics": module.update_statistics, "predict": module.predict}
    tf.saved_model.save(module, str(folder), signatures, tf.saved_model.SaveOptions(save_debug_info=False))
    # The same bytes at every export: maps in order, and no fingerprint, which is of the bytes before.
    path = folder / "saved_model.pb"
    model = saved_model_pb2.SavedModel.FromString(path.read_bytes())
    path.write_bytes(model.SerializeToString(deterministic=True))
    (folder / "fingerprint.pb").unlink(missing_ok=True)
    shutil.rmtree(folder / "assets", ignore_errors=True)


if __name__ == "__main__":
    export("flat", updates_in_training=False)
    export("healthy", updates_in_training=True)
