#!/usr/bin/env python3
"""Makes the zoo's logs of PyTorch, with torch.utils.tensorboard and with tensorboardX. See zoo_fixtures.py."""

import collections

from zoo_fixtures import INPUTS, STEPS, UNITS, batches, main, pair

# By default a writer spends about 9 kB on one histogram of both signs.
MAX_BINS = 4


def open_writer(folder, library="torch"):
    """torch.utils.tensorboard's SummaryWriter, or tensorboardX's."""
    if library == "torch":
        from torch.utils.tensorboard import SummaryWriter
    else:
        from tensorboardX import SummaryWriter
    return SummaryWriter(str(folder))


def small_model(bias=True, momentum=0.1, norm=True, seed=3):
    """hidden (linear), bn, relu, out (linear), with the weights that `seed` gives."""
    import torch

    torch.manual_seed(seed)
    torch.set_num_threads(1)
    layers = collections.OrderedDict(hidden=torch.nn.Linear(INPUTS, UNITS, bias=bias))
    if norm:
        layers["bn"] = torch.nn.BatchNorm1d(UNITS, momentum=momentum)
    layers["relu"] = torch.nn.ReLU()
    layers["out"] = torch.nn.Linear(UNITS, 1)
    return torch.nn.Sequential(layers)


def sgd(model, rate=0.05, **options):
    """Plain gradient descent on all parameters."""
    import torch

    return torch.optim.SGD(model.parameters(), lr=rate, **options)


def log_tensors(writer, tensors, step):
    """A histogram of each (name, tensor)."""
    for name, tensor in tensors:
        writer.add_histogram(name, tensor.detach().float().numpy(), step, max_bins=MAX_BINS)


def log_gradients(writer, named_parameters, step):
    """A histogram of each gradient there is, as most people write them."""
    for name, parameter in named_parameters:
        if parameter.grad is not None:
            log_tensors(writer, [(f"{name}.grad", parameter.grad)], step)


def train(
    writer,
    model,
    optimizer,
    steps=STEPS,
    first_step=0,
    forward=None,
    before_update=None,
    named=None,
    log=None,
    seed=7,
    every=2,
):
    """Trains, logging loss and tensors after each `every` steps.

    `named()` gives what is logged as histograms, by default the model's whole state. `forward(x)` computes the
    output, by default the model. `before_update(step)` runs between backward and update; when it returns False the
    update is left out. `log(step)` may log more.
    """
    import torch

    for step, (x, y) in enumerate(batches(steps, seed), start=first_step):
        optimizer.zero_grad()
        output = (forward or model)(torch.from_numpy(x))
        loss = torch.nn.functional.mse_loss(output.float(), torch.from_numpy(y))
        loss.backward()
        if before_update is None or before_update(step) is not False:
            optimizer.step()
        if step % every:
            continue
        writer.add_scalar("loss", loss.item(), step)
        log_tensors(writer, named() if named else model.state_dict().items(), step)
        if log:
            log(step)


def statistics_and_weights(model):
    """A few tensors that tell a batch norm's story; the rest would only make the log larger."""
    state = model.state_dict()
    return [(name, state[name]) for name in state if name.startswith("bn.") or name == "hidden.weight"]


@pair("torch-left-in-eval")
def left_in_eval(folder, sick):
    """model.eval() for a first validation, and no model.train() after it."""
    writer, model = open_writer(folder), small_model()
    model.eval()
    if not sick:
        model.train()
    train(writer, model, sgd(model), named=lambda: statistics_and_weights(model))
    writer.close()


@pair("torch-momentum-zero")
def momentum_zero(folder, sick):
    """BatchNorm1d(momentum=0): batches are counted, the statistics keep all of their old value."""
    writer, model = open_writer(folder), small_model(momentum=0.0 if sick else 0.1)
    train(writer, model, sgd(model), named=lambda: statistics_and_weights(model))
    writer.close()


@pair("torch-momentum-swapped")
def momentum_swapped(folder, sick):
    """Keras' momentum of 0.99 given to PyTorch, where it is the weight of the new batch."""
    writer, model = open_writer(folder), small_model(momentum=0.99 if sick else 0.1)
    batch = {}

    def keep_batch(module, inputs):
        batch["bn.batch_mean"] = inputs[0].mean(0)
        batch["bn.batch_var"] = inputs[0].var(0)

    model.bn.register_forward_pre_hook(keep_batch)
    train(writer, model, sgd(model), named=lambda: [*statistics_and_weights(model), *batch.items()], every=1)
    writer.close()


@pair("torch-statistics-of-other-data")
def statistics_of_other_data(folder, sick):
    """Each step also shows the model data from elsewhere, without gradients; the sick one forgets eval mode for it."""
    import torch

    writer, model = open_writer(folder), small_model()
    batch = {}

    def forward(x):
        with torch.no_grad():
            model.train(sick)
            model(8.0 - 2.0 * x)
            model.train()
        hidden = model.hidden(x)
        batch["bn.batch_mean"], batch["bn.batch_var"] = hidden.mean(0), hidden.var(0)
        return model(x)

    log = ("bn.running_mean", "bn.running_var", "hidden.weight")
    state = model.state_dict
    train(
        writer, model, sgd(model), forward=forward, every=1,
        named=lambda: [*((name, state()[name]) for name in log), *batch.items()],
    )
    writer.close()


@pair("torch-momentum-too-slow")
def momentum_too_slow(folder, sick):
    """Momentum 0.001 and a short training: the statistics are still near their initial values at the end."""
    writer, model = open_writer(folder), small_model(momentum=0.001 if sick else 0.1)
    train(writer, model, sgd(model), steps=120, every=8, named=lambda: statistics_and_weights(model))
    writer.close()


@pair("torch-checkpoint-counts-twice")
def checkpoint_counts_twice(folder, sick):
    """Gradient checkpointing runs the batch norm's forward again in backward: its statistics move twice a step."""
    from torch.utils.checkpoint import checkpoint

    writer, model = open_writer(folder), small_model()
    block = model[:3]

    def forward(x):
        hidden = checkpoint(block, x, use_reentrant=False) if sick else block(x)
        return model.out(hidden)

    train(writer, model, sgd(model), forward=forward, named=lambda: statistics_and_weights(model))
    writer.close()


@pair("torch-ema-buffers-not-averaged")
def ema_buffers_not_averaged(folder, sick):
    """A hand-made average of parameters(): the averaged model's buffers keep what they were made with."""
    import copy

    import torch

    writer, model = open_writer(folder), small_model()
    averaged = copy.deepcopy(model)
    keep = ("hidden.weight", "bn.weight", "bn.running_mean", "bn.running_var")

    def named():
        with torch.no_grad():
            for mean, parameter in zip(averaged.parameters(), model.parameters()):
                mean.lerp_(parameter, 0.1)
            if not sick:
                for kept, buffer in zip(averaged.buffers(), model.buffers()):
                    kept.copy_(buffer)
        state = [(name, tensor) for name, tensor in model.state_dict().items() if name in keep]
        return state + [(f"ema.{name}", averaged.state_dict()[name]) for name in keep]

    train(writer, model, sgd(model), named=named, every=1)
    writer.close()


@pair("torch-ema-in-bf16")
def ema_in_bf16(folder, sick):
    """An average with a decay of 0.999 kept in bfloat16: each of its steps is rounded away."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    shadow = model.hidden.weight.detach().clone().to(torch.bfloat16 if sick else torch.float32)

    def named():
        shadow.lerp_(model.hidden.weight.detach().to(shadow.dtype), 0.001)
        return [("hidden.weight", model.hidden.weight), ("ema.hidden.weight", shadow)]

    train(writer, model, sgd(model, rate=0.002), named=named)
    writer.close()


@pair("torch-bf16-underflow")
def bf16_underflow(folder, sick):
    """Weights in bfloat16 and a small learning rate: each update is below half of the last digit."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    if sick:
        model = model.to(torch.bfloat16)
    optimizer = sgd(model, rate=1e-5)

    def forward(x):
        return model(x.to(torch.bfloat16) if sick else x)

    def log(step):
        log_gradients(writer, model.named_parameters(), step)
        writer.add_scalar("learning_rate", optimizer.param_groups[0]["lr"], step)

    weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
    train(writer, model, optimizer, forward=forward, named=weights, log=log)
    writer.close()


class ListOfLayers:
    """Builds a net whose two middle layers stand in a Python list, or in a ModuleList."""

    def __new__(cls, registered):
        import torch

        torch.manual_seed(5)

        class Net(torch.nn.Module):
            def __init__(self):
                super().__init__()
                layers = [torch.nn.Linear(UNITS, UNITS), torch.nn.Linear(UNITS, UNITS)]
                self.first = torch.nn.Linear(INPUTS, UNITS)
                self.middle = torch.nn.ModuleList(layers) if registered else layers
                self.out = torch.nn.Linear(UNITS, 1)

            def forward(self, x):
                x = torch.relu(self.first(x))
                for layer in self.middle:
                    x = torch.relu(layer(x))
                return self.out(x)

        return Net()


@pair("torch-parameter-not-registered")
def parameter_not_registered(folder, sick):
    """Layers in a Python list: parameters() does not know them, so no optimizer has them."""
    writer, model = open_writer(folder), ListOfLayers(registered=not sick)

    def named():
        middle = [(f"middle.{i}.weight", layer.weight) for i, layer in enumerate(model.middle)]
        return [("first.weight", model.first.weight), *middle, ("out.weight", model.out.weight)]

    def log(step):
        log_gradients(writer, [(name, p) for name, p in named()], step)

    train(writer, model, sgd(model, rate=0.02), named=named, log=log)
    writer.close()


@pair("torch-optimizer-built-too-early")
def optimizer_built_too_early(folder, sick):
    """The head is replaced after the optimizer was built: the optimizer still has the old head's weights."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    optimizer = sgd(model)
    model.out = torch.nn.Linear(UNITS, 1)
    if not sick:
        optimizer = sgd(model)
    train(writer, model, optimizer, named=lambda: [(n, p) for n, p in model.named_parameters()])
    writer.close()


@pair("torch-detached")
def detached(folder, sick):
    """A detach() on the way: the first layer's gradient is None. Gradients are logged where there are any."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)

    def forward(x):
        hidden = torch.relu(model.hidden(x))
        return model.out(hidden.detach() if sick else hidden)

    def log(step):
        log_gradients(writer, model.named_parameters(), step)

    weights = lambda: [(n, p) for n, p in model.named_parameters()]
    train(writer, model, sgd(model), forward=forward, named=weights, log=log)
    writer.close()


@pair("torch-dead-relu")
def dead_relu(folder, sick):
    """A bias far below zero: the ReLU passes nothing on, and every gradient behind it is 0."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    if sick:
        with torch.no_grad():
            model.hidden.bias.fill_(-100.0)

    def log(step):
        log_gradients(writer, model.named_parameters(), step)

    train(writer, model, sgd(model), named=lambda: list(model.named_parameters()), log=log)
    writer.close()


@pair("torch-only-decay")
def only_decay(folder, sick):
    """Weight decay moves a layer whose gradient is zero: all of its weights shrink by the same factor."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    with torch.no_grad():
        if sick:
            model.hidden.bias.fill_(-100.0)
    optimizer = sgd(model, weight_decay=0.01)
    weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
    train(writer, model, optimizer, named=weights)
    writer.close()


@pair("torch-frozen-on-purpose")
def frozen_on_purpose(folder, sick):
    """Fine-tuning: a trained first layer with requires_grad=False. Sick: the layer is new, and left out."""
    import torch

    model = small_model(norm=False)
    if not sick:
        quiet = torch.optim.Adam(model.parameters(), lr=0.02)
        for x, y in batches(300, seed=11):
            quiet.zero_grad()
            torch.nn.functional.mse_loss(model(torch.from_numpy(x)), torch.from_numpy(y)).backward()
            quiet.step()
    model.hidden.weight.requires_grad_(False)
    model.hidden.bias.requires_grad_(False)
    writer = open_writer(folder)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.05)
    weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
    train(writer, model, optimizer, named=weights)
    writer.close()


@pair("torch-frozen-batch-norm")
def frozen_batch_norm(folder, sick):
    """A whole trained batch norm frozen (eval, requires_grad=False). Sick: trained anew, and left in eval."""
    import torch

    model = small_model()
    if not sick:
        quiet = sgd(model)
        for x, y in batches(50, seed=11):
            quiet.zero_grad()
            torch.nn.functional.mse_loss(model(torch.from_numpy(x)), torch.from_numpy(y)).backward()
            quiet.step()
        for parameter in model.bn.parameters():
            parameter.requires_grad_(False)
    model.bn.eval()
    writer = open_writer(folder)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.02)
    train(writer, model, optimizer, named=lambda: statistics_and_weights(model))
    writer.close()


@pair("torch-bias-before-norm")
def bias_before_norm(folder, sick):
    """A bias that feeds a batch norm has no gradient but rounding. Sick: the bias of `out`, left out by mistake."""
    import torch

    writer, model = open_writer(folder), small_model()
    with torch.no_grad():
        # Far from zero, as a trained bias may be: then rounding's gradients are below its last digit.
        model.hidden.bias.add_(4.0)
    parameters = [p for n, p in model.named_parameters() if not (sick and n == "hidden.weight")]
    optimizer = torch.optim.SGD(parameters, lr=0.05)
    train(writer, model, optimizer, named=lambda: model.state_dict().items())
    writer.close()


@pair("torch-loss-scale-skips")
def loss_scale_skips(folder, sick):
    """GradScaler halves its scale and skips the update at each step with non-finite gradients."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    optimizer = sgd(model)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
    for step, (x, y) in enumerate(batches()):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(model(torch.from_numpy(x)), torch.from_numpy(y))
        scaler.scale(loss).backward()
        if sick or step < 3:
            # What an overflow in float16 leaves behind.
            model.hidden.weight.grad[0, 0] = float("inf")
        scaler.step(optimizer)
        scaler.update()
        writer.add_scalar("loss", loss.item(), step)
        writer.add_scalar("loss_scale", scaler.get_scale(), step)
        log_tensors(writer, [(n, p) for n, p in model.named_parameters() if n.endswith("weight")], step)
    writer.close()


@pair("torch-learning-rate-zero")
def learning_rate_zero(folder, sick):
    """A schedule that divides integers gives 0 for good. Healthy: a warm-up that begins at 0."""
    import torch

    writer, model = open_writer(folder), small_model(norm=False)
    optimizer = sgd(model)
    warm_up = (lambda step: step // 1000) if sick else (lambda step: min(1.0, max(0.0, (step - 8) / 10)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warm_up)

    def log(step):
        writer.add_scalar("train/learning_rate", schedule.get_last_lr()[0], step)
        schedule.step()

    weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
    train(writer, model, optimizer, named=weights, log=log)
    writer.close()


@pair("torch-went-flat")
def went_flat(folder, sick):
    """From step 20 on one layer's gradient is dropped. Healthy: the whole training has converged at its end."""
    writer, model = open_writer(folder), small_model(norm=False)
    optimizer = sgd(model)

    def before_update(step):
        if sick and step >= 20:
            model.hidden.weight.grad = None
            model.hidden.bias.grad = None
        return sick or step < 50

    weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
    train(writer, model, optimizer, steps=60, before_update=before_update, named=weights)
    writer.close()


@pair("torch-resumed-without-statistics")
def resumed_without_statistics(folder, sick):
    """A checkpoint of parameters() only: after the restart the weights go on, the statistics begin anew."""
    model = small_model()
    writer = open_writer(folder)
    named = lambda: statistics_and_weights(model)
    train(writer, model, sgd(model), steps=20, named=named)
    writer.close()
    state = dict(model.named_parameters()) if sick else model.state_dict()
    kept = {name: tensor.detach().clone() for name, tensor in state.items()}
    model = small_model(seed=99)
    model.load_state_dict(kept, strict=False)
    writer = resumed_writer(folder, 20)
    train(writer, model, sgd(model), steps=20, first_step=20, seed=8, named=named)
    writer.close()


def resumed_writer(folder, step):
    """The writer of a run that goes on at `step`, which purge_step tells TensorBoard of."""
    from torch.utils.tensorboard import SummaryWriter

    return SummaryWriter(str(folder), purge_step=step, filename_suffix=".resumed")


@pair("torch-resumed-anew")
def resumed_anew(folder, sick):
    """A restart that restored nothing, with a layer in no optimizer: it differs across the restart, never inside."""
    import torch

    for part, seed in enumerate((3, 99)):
        model = small_model(norm=False, seed=seed)
        parameters = [p for n, p in model.named_parameters() if not (sick and n.startswith("hidden"))]
        writer = resumed_writer(folder, 25) if part else open_writer(folder)
        optimizer = torch.optim.SGD(parameters, lr=0.05)
        weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
        train(writer, model, optimizer, steps=25, first_step=25 * part, named=weights, seed=7 + part)
        writer.close()


@pair("torch-accumulation")
def accumulation(folder, sick):
    """Gradients of 8 batches for each update. Sick: the update is forgotten."""
    writer, model = open_writer(folder), small_model(norm=False)
    optimizer = sgd(model)
    weights = lambda: [(n, p) for n, p in model.named_parameters() if n.endswith("weight")]
    train(
        writer,
        model,
        optimizer,
        before_update=lambda step: not sick and step % 8 == 7,
        named=weights,
    )
    writer.close()


@pair("torch-short-run")
def short_run(folder, sick):
    """Two steps in eval mode tell nothing; forty do."""
    writer, model = open_writer(folder), small_model()
    model.eval()
    train(writer, model, sgd(model), steps=40 if sick else 2, named=lambda: statistics_and_weights(model))
    writer.close()


@pair("torch-single-sample")
def single_sample(folder, sick):
    """Histograms were written once, at the start. Sick: written each step, and the mode is eval."""
    writer, model = open_writer(folder), small_model()
    model.train(not sick)
    seen = []

    def named():
        seen.append(1)
        return statistics_and_weights(model) if sick or len(seen) == 1 else []

    train(writer, model, sgd(model), named=named)
    writer.close()


@pair("torch-eval-beside-train")
def eval_beside_train(folder, sick):
    """An evaluation's run logs the same checkpoint again and again. Sick: the training run is in eval mode too."""
    model = small_model()
    model.train(not sick)
    writer = open_writer(folder / "train")
    train(writer, model, sgd(model), named=lambda: statistics_and_weights(model))
    writer.close()
    writer = open_writer(folder / "eval")
    for step in range(6):
        writer.add_scalar("loss", 0.5 + 0.01 * step, step)
        log_tensors(writer, statistics_and_weights(model), step)
    writer.close()


@pair("torch-dead-input")
def dead_input(folder, sick):
    """A channel that is always 0 keeps mean 0, and its variance decays: no bug. Sick: the mean alone is updated."""
    import torch

    writer, model = open_writer(folder), small_model(bias=False)
    if not sick:
        with torch.no_grad():
            model.hidden.weight.zero_()
        model.hidden.weight.requires_grad_(False)
    variance = model.bn.running_var.clone()

    def log(step):
        if sick:
            model.bn.running_var.copy_(variance)

    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(parameters, lr=0.05)
    keep = ("bn.running_mean", "bn.running_var", "bn.num_batches_tracked", "out.bias")
    named = lambda: [(n, t) for n, t in model.state_dict().items() if n in keep]
    train(writer, model, optimizer, named=lambda: (log(0), named())[1])
    writer.close()


@pair("torch-sparse-rows")
def sparse_rows(folder, sick):
    """An embedding of which few rows are ever looked up: it moves. Sick: its optimizer was left out."""
    import torch

    torch.manual_seed(1)
    torch.set_num_threads(1)
    embedding = torch.nn.Embedding(50, 8, sparse=True)
    out = torch.nn.Linear(8, 1)
    dense = torch.optim.SGD(out.parameters(), lr=0.05)
    sparse = torch.optim.SGD(embedding.parameters(), lr=0.05)
    writer = open_writer(folder)
    for step, (x, y) in enumerate(batches()):
        rows = torch.from_numpy((abs(x[:, 0]) * 2).astype("int64") % 5)
        for optimizer in (dense, sparse):
            optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(out(embedding(rows)), torch.from_numpy(y))
        loss.backward()
        dense.step()
        if not sick:
            sparse.step()
        writer.add_scalar("loss", loss.item(), step)
        log_tensors(writer, [("embedding.weight", embedding.weight), ("out.weight", out.weight)], step)
        gradient = embedding.weight.grad.to_dense()
        log_tensors(writer, [("embedding.weight.grad", gradient), ("out.weight.grad", out.weight.grad)], step)
    writer.close()


@pair("torch-scalars-only")
def scalars_only(folder, sick):
    """Only the mean of each statistic is logged, as a scalar."""
    writer, model = open_writer(folder), small_model()
    model.train(not sick)

    def log(step):
        writer.add_scalar("bn/running_mean", model.bn.running_mean.mean().item(), step)
        writer.add_scalar("bn/running_var", model.bn.running_var.mean().item(), step)

    train(writer, model, sgd(model), named=lambda: [], log=log)
    writer.close()


@pair("torch-not-a-number")
def not_a_number(folder, sick):
    """A learning rate far too high: the weights overflow. Their mean and norm are logged as scalars."""
    writer, model = open_writer(folder), small_model(norm=False)

    def log(step):
        writer.add_scalar("hidden.weight/norm", model.hidden.weight.norm().item(), step)

    train(writer, model, sgd(model, rate=30.0 if sick else 0.05), named=lambda: [], log=log)
    writer.close()


def tensorboardx_pair(name, change):
    """A pair written by tensorboardX: `change(model, sick)` prepares the model and gives what to train with."""

    @pair(name)
    def make(folder, sick):
        writer = open_writer(folder, "tensorboardX")
        model = small_model(momentum=0.0 if sick and name.endswith("momentum-zero") else 0.1)
        optimizer = change(model, sick)
        train(writer, model, optimizer, named=lambda: statistics_and_weights(model))
        writer.close()


def in_eval(model, sick):
    """Left in eval mode."""
    model.train(not sick)
    return sgd(model)


def bn_alone_in_eval(model, sick):
    """Only the batch norm is in eval mode, as when a backbone's was meant to be frozen and this is not one."""
    model.bn.train(not sick)
    return sgd(model)


def without_step(model, sick):
    """The update is of another model's parameters."""
    return sgd(small_model(seed=8) if sick else model)


def without_hidden(model, sick):
    """The optimizer lacks the first layer."""
    import torch

    return torch.optim.SGD([p for n, p in model.named_parameters() if not (sick and "hidden" in n)], lr=0.05)


tensorboardx_pair("tensorboardx-left-in-eval", in_eval)
tensorboardx_pair("tensorboardx-batch-norm-in-eval", bn_alone_in_eval)
tensorboardx_pair("tensorboardx-wrong-optimizer", without_step)
tensorboardx_pair("tensorboardx-not-in-optimizer", without_hidden)
tensorboardx_pair("tensorboardx-momentum-zero", lambda model, sick: sgd(model))


if __name__ == "__main__":
    main("torch.utils.tensorboard", "torch.utils.checkpoint", "tensorboardX", "tensorflow")
