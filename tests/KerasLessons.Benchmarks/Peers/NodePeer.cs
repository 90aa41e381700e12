namespace KerasLessons.Benchmarks;

/// <summary>TensorFlow.js in node: its backend in plain JavaScript, put by npm into <c>artifacts/tfjs</c> where that is possible.</summary>
internal sealed class NodePeer : Peer
{
    private const string Version = "4.22.0";

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "tfjs");

    private NodePeer(string versions)
        : base(PeerNames.TensorFlowJs, versions)
    {
    }

    public override bool IsShownOnly => true;

    /// <summary>A run of mlp takes it ten seconds, and it takes three.</summary>
    protected override TimeSpan Patience => TimeSpan.FromMinutes(2);

    /// <summary>Null where there is no node, or npm cannot install the package.</summary>
    public static NodePeer? Find()
    {
        if (Processes.Output("node", ["--version"]) is not { } node)
        {
            return null;
        }
        if (!File.Exists(Path.Combine(Folder, "node_modules", "@tensorflow", "tfjs", "package.json")))
        {
            Directory.CreateDirectory(Folder);
            if (Processes.Output(TimeSpan.FromMinutes(3), "npm", ["install", "--no-audit", "--no-fund", "--prefix", Folder, $"@tensorflow/tfjs@{Version}"]) is null)
            {
                return null;
            }
        }
        return new NodePeer($"TensorFlow.js {Version} in node {node.Trim()}");
    }

    public override IReadOnlyList<PeerThreads> Settings(Workload workload) => [PeerThreads.Single];

    protected override (string Program, string[] Arguments, (string Name, string? Value)[] Environment) Command(
        Workload workload, PeerThreads threads) => ("node", [Script("tfjs_peers.mjs"), workload.Name, Folder], []);
}
