package io.github.raceframework.metrics.partial;

import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.InputSet;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds a {@link PartialFrame} from rows, for a source that walks over its rows itself. The source finds the rows of each cell; what is kept of them
 * is decided here.
 *
 * <p>Not for use by several threads.
 */
public final class PartialFrameBuilder {

    private final AggregateQuery query;
    private final Shape shape;
    private final int[] firstInputs;
    private final List<Map<List<String>, SortedMap<Long, CellState>>> blocks = new ArrayList<>();

    PartialFrameBuilder(AggregateQuery query, SourceSchema schema) {
        this.query = query;
        this.shape = Shape.of(query, schema);
        this.firstInputs = new int[query.inputSets().size()];
        for (int set = 1; set < firstInputs.length; set++) {
            InputSet before = query.inputSets().get(set - 1);
            firstInputs[set] = firstInputs[set - 1] + before.inputs().size();
        }
        for (CellSet cells : query.cellSets()) {
            blocks.add(new HashMap<>());
            if (cells.groupBy().isEmpty()) {
                addGroup(blocks.size() - 1, List.of());
            }
        }
    }

    /**
     * The dimensions whose members a row of an input must name, in the natural order of their ids; empty where members make no difference.
     *
     * @param inputSet the place of the input set in the query
     * @param input the place of the input in the set
     */
    public List<String> dimensions(int inputSet, int input) {
        return form(inputSet, input).dimensions();
    }

    private InputForm form(int inputSet, int input) {
        return shape.inputs().get(firstInputs[inputSet] + input);
    }

    /**
     * Notes that a group occurs: a row of one of its tables is in the scope and in a period, whether or not any input counts it.
     *
     * @param cellSet the place of the cell set in the query
     * @param members the members of the group
     */
    public void addGroup(int cellSet, List<String> members) {
        blocks.get(cellSet).computeIfAbsent(List.copyOf(members), none -> new TreeMap<>());
    }

    /**
     * The cell of an input, to be given its rows. The same one for the same place.
     *
     * @param cellSet the place of the cell set in the query
     * @param group the members of the group
     * @param period the place of the period in the cell set
     * @param inputSet the place of the input set in the query
     * @param input the place of the input in the set
     */
    public PartialCell cell(int cellSet, List<String> group, int period, int inputSet, int input) {
        int periods = query.cellSets().get(cellSet).periods().size();
        long place = (long) (firstInputs[inputSet] + input) * periods + period;
        return blocks.get(cellSet)
                .computeIfAbsent(List.copyOf(group), none -> new TreeMap<>())
                .computeIfAbsent(place, none -> new CellState(form(inputSet, input)));
    }

    /** The frame of all rows given. The cells take no further ones. */
    public PartialFrame build() {
        List<PartialBlock> built = new ArrayList<>();
        for (Map<List<String>, SortedMap<Long, CellState>> block : blocks) {
            SortedMap<List<String>, GroupStates> groups = new TreeMap<>(MemberOrder.NATURAL);
            block.forEach((group, states) -> groups.put(group, new GroupStates(states)));
            built.add(new PartialBlock(groups));
        }
        return new PartialFrame(Question.fingerprint(query), shape, built);
    }
}
