#!/usr/bin/env python3
"""Makes the unseen pairs of PyTorch and tensorboardX, in the ways people log there. See zoo_fixtures.py.

They were written from public reports and the catalogue of causes, without looking at the rules' code, to learn
how the rules do on logs that they were not tuned on. What they showed was mended since.
"""

import copy

import numpy as np

from zoo_fixtures import main, pair

FEW_BINS = 4


def writer_of(folder):
    """torch.utils.tensorboard's SummaryWriter."""
    from torch.utils.tensorboard import SummaryWriter

    return SummaryWriter(str(folder))


def images(count, seed=11):
    """Yields `count` batches of images [8,1,8,8] of a bright or a dark half, and which half it is [8]."""
    import torch

    random = np.random.RandomState(seed)
    for _ in range(count):
        labels = random.randint(0, 2, size=8)
        x = random.normal(0.8, 1.2, size=(8, 1, 8, 8))
        for image, label in zip(x, labels):
            image[:, :, 4 * label : 4 * label + 4] += 2.0
        yield torch.tensor(x, dtype=torch.float32), torch.tensor(labels)


def convolutional():
    """conv1, bn1, relu, pool, fc: a small classifier of images."""
    import torch

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = torch.nn.Conv2d(1, 4, 3, padding=1, bias=False)
            self.bn1 = torch.nn.BatchNorm2d(4)
            self.fc = torch.nn.Linear(4 * 4, 2)

        def features(self, x):
            x = torch.relu(self.bn1(self.conv1(x)))
            return torch.flatten(torch.nn.functional.max_pool2d(x, 4), 1)

        def forward(self, x):
            return self.fc(self.features(x))

    torch.manual_seed(5)
    torch.set_num_threads(1)
    return Net()


def log_model(writer, model, step, prefix=""):
    """A histogram of each parameter and buffer."""
    for name, tensor in model.state_dict().items():
        writer.add_histogram(prefix + name, tensor.float().numpy(), step, max_bins=FEW_BINS)


def classify(model, x, labels):
    """The cross entropy of a model on a batch."""
    import torch

    return torch.nn.functional.cross_entropy(model(x), labels)


@pair("unseen-torch-head-replaced-after-optimizer")
def head_replaced(folder, sick):
    """The classifier's head is exchanged; the optimizer still holds the old one's parameters."""
    import torch

    model = convolutional()
    if sick:
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    model.fc = torch.nn.Linear(16, 2)
    if not sick:
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(40)):
            model.zero_grad()
            loss = classify(model, x, labels)
            loss.backward()
            optimizer.step()
            if step % 4 == 0:
                writer.add_scalar("Loss/train", loss.item(), step)
                for name, parameter in model.named_parameters():
                    writer.add_histogram(name, parameter, step, max_bins=FEW_BINS)
                    writer.add_histogram(f"{name}.grad", parameter.grad, step, max_bins=FEW_BINS)


@pair("unseen-torch-features-detached")
def features_detached(folder, sick):
    """The features are detached before the head sees them."""
    import torch

    model = convolutional()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(30)):
            optimizer.zero_grad()
            features = model.features(x)
            logits = model.fc(features.detach() if sick else features)
            loss = torch.nn.functional.cross_entropy(logits, labels)
            loss.backward()
            optimizer.step()
            if step % 3 == 0:
                writer.add_scalar("train/loss", loss.item(), step)
                log_model(writer, model, step, "params/")


@pair("unseen-torch-eval-after-first-validation")
def eval_after_validation(folder, sick):
    """The first validation puts the model into eval mode, and nobody puts it back."""
    import torch

    model = convolutional()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
    with writer_of(folder) as writer:
        step = 0
        for epoch in range(5):
            if not sick:
                model.train()
            for x, labels in images(12, seed=20 + epoch):
                optimizer.zero_grad()
                loss = classify(model, x, labels)
                loss.backward()
                optimizer.step()
                step += 1
                if step % 3 == 0:
                    writer.add_scalar("loss/train", loss.item(), step)
                    log_model(writer, model, step)
            model.eval()
            with torch.no_grad():
                losses = [classify(model, x, labels).item() for x, labels in images(3, seed=90)]
            writer.add_scalar("loss/val", float(np.mean(losses)), step)


@pair("unseen-torch-never-in-train-mode")
def never_in_train_mode(folder, sick):
    """A pretrained model comes in eval mode and is trained in it."""
    import torch

    model = convolutional()
    if sick:
        model.eval()
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(30)):
            optimizer.zero_grad()
            loss = classify(model, x, labels)
            loss.backward()
            optimizer.step()
            if step % 2 == 0:
                writer.add_scalar("loss", loss.item(), step)
                log_model(writer, model, step, "backbone.")


@pair("unseen-torch-momentum-zero")
def momentum_zero(folder, sick):
    """Somebody read momentum=0 as "no memory"."""
    import torch

    model = convolutional()
    model.bn1.momentum = 0.0 if sick else 0.1
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(30)):
            optimizer.zero_grad()
            loss = classify(model, x, labels)
            loss.backward()
            optimizer.step()
            if step % 3 == 0:
                writer.add_scalar("loss", loss.item(), step)
                log_model(writer, model, step)


@pair("unseen-torch-accumulation-never-steps")
def accumulation(folder, sick):
    """Gradients are accumulated over 8 batches; the sick loop asks `step % 8 == 8`. Each batch is logged."""
    import torch

    model = convolutional()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(64)):
            loss = classify(model, x, labels) / 8
            loss.backward()
            if step % 8 == (8 if sick else 7):
                optimizer.step()
                optimizer.zero_grad()
            if step % 2 == 0:
                writer.add_scalar("loss", loss.item() * 8, step)
                for name, parameter in model.named_parameters():
                    writer.add_histogram(f"weights/{name}", parameter, step, max_bins=FEW_BINS)


@pair("unseen-torch-warmup-stuck-at-zero")
def warmup_stuck(folder, sick):
    """The warm-up starts at rate 0, and the sick loop never steps the scheduler."""
    import torch

    model = convolutional()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: min(1.0, epoch / 10))
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(40)):
            optimizer.zero_grad()
            loss = classify(model, x, labels)
            loss.backward()
            optimizer.step()
            writer.add_scalar("train/loss", loss.item(), step)
            writer.add_scalar("train/lr", scheduler.get_last_lr()[0], step)
            if step % 4 == 0:
                for name, parameter in model.named_parameters():
                    writer.add_histogram(name, parameter, step, max_bins=FEW_BINS)
            if not sick:
                scheduler.step()


@pair("unseen-torch-gan-optimizer-swapped")
def gan(folder, sick):
    """Both optimizers of a GAN are given the generator's parameters."""
    import torch

    torch.manual_seed(4)
    torch.set_num_threads(1)
    generator = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.ReLU(), torch.nn.Linear(8, 2))
    critic = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.LeakyReLU(0.2), torch.nn.Linear(8, 1))
    of_generator = torch.optim.Adam(generator.parameters(), lr=0.01)
    of_critic = torch.optim.Adam((generator if sick else critic).parameters(), lr=0.01)
    judge = torch.nn.BCEWithLogitsLoss()
    one, zero = torch.ones(16, 1), torch.zeros(16, 1)
    with writer_of(folder) as writer:
        for step in range(40):
            real = torch.randn(16, 2) * 0.5 + 2
            of_critic.zero_grad()
            fake = generator(torch.randn(16, 4))
            loss_d = judge(critic(real), one) + judge(critic(fake.detach()), zero)
            loss_d.backward()
            of_critic.step()
            of_generator.zero_grad()
            loss_g = judge(critic(generator(torch.randn(16, 4))), one)
            loss_g.backward()
            of_generator.step()
            if step % 4 == 0:
                writer.add_scalar("D/loss", loss_d.item(), step)
                writer.add_scalar("G/loss", loss_g.item(), step)
                log_model(writer, generator, step, "G/")
                log_model(writer, critic, step, "D/")


@pair("unseen-torch-bfloat16-norm-scale")
def bfloat16(folder, sick):
    """Training in bfloat16 without a float32 master copy: steps of 1e-3 are lost at 1."""
    import torch

    torch.manual_seed(6)
    torch.set_num_threads(1)
    model = torch.nn.Sequential()
    model.add_module("embed", torch.nn.Linear(6, 8))
    model.add_module("norm", torch.nn.LayerNorm(8))
    model.add_module("out", torch.nn.Linear(8, 1))
    dtype = torch.bfloat16 if sick else torch.float32
    model = model.to(dtype)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    random = np.random.RandomState(3)
    with writer_of(folder) as writer:
        for step in range(40):
            x = torch.tensor(random.normal(size=(16, 6))).to(dtype)
            y = (x[:, :1] * 2 + 1).float()
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(x).float(), y)
            loss.backward()
            optimizer.step()
            if step % 4 == 0:
                writer.add_scalar("loss", loss.item(), step)
                log_model(writer, model, step)


@pair("unseen-torch-average-leaves-buffers")
def averaged(folder, sick):
    """The average of the weights is kept, and the batch norm's buffers of the averaged copy never follow."""
    import torch

    model = convolutional()
    average = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    with writer_of(folder) as writer:
        for step, (x, labels) in enumerate(images(40)):
            optimizer.zero_grad()
            loss = classify(model, x, labels)
            loss.backward()
            optimizer.step()
            with torch.no_grad():
                for mean, value in zip(average.parameters(), model.parameters()):
                    mean.lerp_(value, 0.1)
                if not sick:
                    for mean, value in zip(average.buffers(), model.buffers()):
                        mean.copy_(value)
            if step % 4 == 0:
                writer.add_scalar("loss", loss.item(), step)
                log_model(writer, model, step, "model/")
                log_model(writer, average, step, "ema/")


@pair("unseen-torch-dead-relu")
def dead_relu(folder, sick):
    """A bias far below 0 lets no input through: its layer never gets a gradient again."""
    import torch

    torch.manual_seed(8)
    torch.set_num_threads(1)
    model = torch.nn.Sequential()
    model.add_module("fc1", torch.nn.Linear(6, 8))
    model.add_module("act", torch.nn.ReLU())
    model.add_module("fc2", torch.nn.Linear(8, 1))
    torch.nn.init.constant_(model.fc1.bias, -100.0 if sick else 0.1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
    random = np.random.RandomState(2)
    with writer_of(folder) as writer:
        for step in range(40):
            x = torch.tensor(random.normal(size=(16, 6)), dtype=torch.float32)
            y = x[:, :1] * 2 + 1
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(x), y)
            loss.backward()
            optimizer.step()
            if step % 4 == 0:
                writer.add_scalar("loss", loss.item(), step)
                for name, parameter in model.named_parameters():
                    writer.add_histogram(name, parameter, step, max_bins=FEW_BINS)
                    writer.add_histogram(f"grad/{name}", parameter.grad, step, max_bins=FEW_BINS)


@pair("unseen-torch-statistics-lost-at-resume")
def lost_at_resume(folder, sick):
    """A resumed training loads the parameters, and the sick one leaves out the buffers (strict=False)."""
    import torch

    model = convolutional()
    for part in range(2):
        if part == 1:
            kept = model.state_dict()
            if sick:
                parameters = {name for name, _ in model.named_parameters()}
                kept = {name: value for name, value in kept.items() if name in parameters}
            model = convolutional()
            model.load_state_dict(kept, strict=False)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
        with writer_of(folder / f"part{part}") as writer:
            log_model(writer, model, part * 40)
            for step, (x, labels) in enumerate(images(40, seed=30 + part), start=part * 40):
                optimizer.zero_grad()
                loss = classify(model, x, labels)
                loss.backward()
                optimizer.step()
                if step % 4 == 3:
                    writer.add_scalar("loss", loss.item(), step + 1)
                    log_model(writer, model, step + 1)
    for file in (folder / "part1").iterdir():
        file.rename(folder / "part0" / f"{file.name}.1")
    (folder / "part1").rmdir()


@pair("unseen-tensorboardx-layers-in-a-list")
def layers_in_a_list(folder, sick):
    """Blocks kept in a plain Python list are no parameters of the model, so no optimizer gets them."""
    import torch
    from tensorboardX import SummaryWriter

    torch.manual_seed(9)
    torch.set_num_threads(1)

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            blocks = [torch.nn.Linear(6, 6) for _ in range(3)]
            self.blocks = blocks if sick else torch.nn.ModuleList(blocks)
            self.out = torch.nn.Linear(6, 1)

        def forward(self, x):
            for block in self.blocks:
                x = torch.tanh(block(x))
            return self.out(x)

    model = Net()
    optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01)
    random = np.random.RandomState(1)
    with SummaryWriter(str(folder)) as writer:
        for step in range(40):
            x = torch.tensor(random.normal(size=(16, 6)), dtype=torch.float32)
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(x), x[:, :1] * 2 + 1)
            loss.backward()
            optimizer.step()
            if step % 4 == 0:
                writer.add_scalar("data/loss", loss.item(), step)
                layers = [(f"blocks.{at}", block) for at, block in enumerate(model.blocks)]
                for name, layer in [*layers, ("out", model.out)]:
                    for kind, tensor in layer.named_parameters():
                        writer.add_histogram(f"{name}.{kind}", tensor.detach().numpy(), step, max_bins=FEW_BINS)


@pair("unseen-tensorboardx-scalars-of-statistics")
def scalars_of_statistics(folder, sick):
    """Only scalars are logged: the mean of each buffer, the norm of each weight; the model trains in eval mode."""
    import torch
    from tensorboardX import SummaryWriter

    model = convolutional()
    model.train(not sick)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
    with SummaryWriter(str(folder)) as writer:
        for step, (x, labels) in enumerate(images(30)):
            optimizer.zero_grad()
            loss = classify(model, x, labels)
            loss.backward()
            optimizer.step()
            writer.add_scalar("loss", loss.item(), step)
            writer.add_scalar("bn1.running_mean/mean", model.bn1.running_mean.mean().item(), step)
            writer.add_scalar("bn1.running_var/mean", model.bn1.running_var.mean().item(), step)
            writer.add_scalar("conv1.weight/norm", model.conv1.weight.norm().item(), step)


if __name__ == "__main__":
    main("torch", "torch.utils.tensorboard", "tensorboardX")
