package depeche.indexer.source.table;

import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.Limits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a mapping of fields finds in an object of JSON.
final class MappedFields {
  private final FieldMapping fields;

  MappedFields(FieldMapping fields) {
    this.fields = fields;
  }

  /// Whether the object has the title or the text that the mapping names.
  boolean makeItem(JsonNode object) {
    return !fields.isNone()
        && object.isObject()
        && (!values(object, FieldMapping.Role.TITLE).isEmpty()
            || !values(object, FieldMapping.Role.TEXT).isEmpty());
  }

  /// Whether a list or object of that name is on the way to a mapped field.
  boolean leadThrough(String name) {
    return fields.beginsWith(name);
  }

  void addTo(RecordItem record, JsonNode object) {
    fields.pathsOf().keySet().forEach(role -> record.map(role, values(object, role)));
  }

  private List<String> values(JsonNode object, FieldMapping.Role role) {
    var values = new ArrayList<String>();
    for (String path : fields.paths(role)) {
      collect(object, path, 0, values);
    }
    return values;
  }

  /// A name with dots in it is tried as one before it is tried as a path.
  private static void collect(JsonNode at, String path, int depth, List<String> values) {
    if (depth > Limits.DEPTH || values.size() > Limits.ITEM_BYTES / 64) {
      return;
    }
    if (at.isArray()) {
      for (JsonNode each : at) {
        collect(each, path, depth + 1, values);
      }
      return;
    }
    if (at.has(path)) {
      values.addAll(JsonItems.words(at.path(path), 0));
      return;
    }
    int dot = path.indexOf('.');
    if (dot > 0) {
      collect(at.path(path.substring(0, dot)), path.substring(dot + 1), depth + 1, values);
    }
  }
}
