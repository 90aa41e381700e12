"""Writes tests/data/keras_diagrams.json: what keras.utils.model_to_dot makes of a few models, with all its options.

Run: python3 tests/data/generate/keras_diagrams.py FOLDER   (FOLDER is a checkout of Keras 3; recorded from commit 3422977)
Only Keras's model_visualization.py runs; the models, and the pydot that it fills, are stand-ins with the attributes that it reads.
"""
import collections
import importlib.util
import itertools
import json
import pathlib
import sys
import types

History = collections.namedtuple("History", "operation node_index tensor_index")


class Layer:
    def __init__(self, name, shapes, activation=None, weights=0, trainable=True):
        self.name, self.trainable, self.weights = name, trainable, [None] * weights
        self.input, self.output = [types.SimpleNamespace(shape=shape, dtype="float32") for shape in shapes]
        self.built = True
        if activation:
            self.activation = types.SimpleNamespace(__name__=activation)

    def follow(self, before):
        tensor = types.SimpleNamespace(_keras_history=History(before, 0, 0))
        self._inbound_nodes = [types.SimpleNamespace(input_tensors=[tensor], operation=self)]


def kind(name):
    return type(name, (Layer,), {})


class Sequential(Layer):
    def __init__(self, name, shapes, layers, weights=0, trainable=True):
        super().__init__(name, shapes, None, weights, trainable)
        self.layers = layers
        # What comes before the first layer is an InputLayer, which a Sequential does not draw.
        start = kind("InputLayer")("input_layer", [shapes[0], shapes[0]])
        start.follow(None)
        for before, layer in zip([start] + layers, layers):
            layer.follow(before)
        self.outputs = [types.SimpleNamespace(_keras_history=History(layers[-1], 0, 0))]


class Graph:
    def __init__(self, graph_name="G", **attributes):
        self.name, self.attributes, self.node_defaults = graph_name, dict(attributes), {}
        self.nodes, self.edges, self.clusters = [], [], []

    def set(self, name, value):
        self.attributes[name] = str(value)

    def set_node_defaults(self, **attributes):
        self.node_defaults = attributes

    def add_node(self, node):
        self.nodes.append(node)

    def add_edge(self, edge):
        self.edges.append(edge)

    def add_subgraph(self, cluster):
        self.clusters.append(cluster)

    def get_edge(self, source, target):
        return [edge for edge in self.edges if edge.ends == (source, target)]

    def record(self, names):
        return {
            "attributes": self.attributes, "node_defaults": self.node_defaults,
            "nodes": [{"id": names.setdefault(node.name, len(names)), "attributes": node.attributes} for node in self.nodes],
            "clusters": [cluster.record(names) for cluster in self.clusters],
            "edges": [[names[end] for end in edge.ends] + [edge.attributes] for edge in self.edges]}


class Node:
    def __init__(self, name, label):
        self.name, self.attributes = name, {"label": label}

    def set(self, name, value):
        self.attributes[name] = value


class Edge:
    def __init__(self, source, target):
        self.ends, self.attributes = (source, target), {}

    def set(self, name, value):
        self.attributes[name] = value


def module(name, **members):
    sys.modules[name] = made = types.ModuleType(name)
    made.__dict__.update(members)
    if "." in name:
        parent, child = name.rsplit(".", 1)
        setattr(sys.modules[parent], child, made)


def visualization(folder):
    module("pydot", Dot=Graph, Cluster=Graph, Node=Node, Edge=Edge, PydotException=Exception)
    Graph.create = lambda self: None
    for name in ["keras", "keras.src", "keras.src.ops", "keras.src.models", "keras.src.utils", "keras.src.utils.io_utils"]:
        module(name)
    module("keras.src.tree", map_structure=lambda function, value: function(value))
    module("keras.src.api_export", keras_export=lambda name: lambda function: function)
    module("keras.src.ops.function", make_node_key=lambda layer, index: f"{id(layer)}_{index}")
    module("keras.src.models.functional", Functional=type("Functional", (), {}))
    module("keras.src.models.sequential", Sequential=Sequential)
    spec = importlib.util.spec_from_file_location("model_visualization", pathlib.Path(folder, "keras/src/utils/model_visualization.py"))
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


dense, activation, dropout, flatten = kind("Dense"), kind("Activation"), kind("Dropout"), kind("Flatten")


def plain():
    return Sequential("net", [(None, 3), (None, 1)], [
        dense("hidden", [(None, 3), (None, 4)], "relu", weights=2),
        activation("act", [(None, 4), (None, 4)], "tanh"),
        dropout("drop", [(None, 4), (None, 4)]),
        dense("frozen", [(None, 4), (None, 1)], "linear", weights=1, trainable=False)])


def nested():
    inner = Sequential("inner", [(None, 4), (None, 2)], [
        dense("first", [(None, 4), (None, 5)], "sigmoid", weights=2), dense("second", [(None, 5), (None, 2)], "linear", weights=2)], weights=4)
    return Sequential("outer", [(None, 2, 2), (None, 1)], [
        flatten("flat", [(None, 2, 2), (None, 4)]), inner, dense("last", [(None, 2), (None, 1)], "linear", weights=2)])


OPTIONS = ["show_shapes", "show_dtype", "show_layer_names", "expand_nested", "show_layer_activations", "show_trainable"]
keras = visualization(sys.argv[1])
cases = []
for model in [plain, nested]:
    for values in itertools.product([False, True], repeat=len(OPTIONS)):
        if 2 < sum(values) < len(OPTIONS):
            continue
        for rankdir in ["TB", "LR"] if sum(values) % 2 else ["TB"]:
            options = dict(zip(OPTIONS, values), rankdir=rankdir)
            graph = keras.model_to_dot(model(), **options)
            cases.append({"model": model.__name__, "options": options, "graph": graph.record({})})
path = pathlib.Path(__file__).parent.parent / "keras_diagrams.json"
path.write_text(json.dumps(cases, indent=None, separators=(",", ":")) + "\n")
