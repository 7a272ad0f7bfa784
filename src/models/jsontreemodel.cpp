// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jsontreemodel.h"

#include "models/format.h"

#include <unordered_map>

namespace tapedeck::models {

namespace {

constexpr int previewLength = 200;

bool isContainer(const Json& json)
{
    return json.isArray() || json.isObject();
}

} // namespace

/// A container whose rows someone asked for. Its rows carry it as their internal pointer.
struct JsonTreeModel::Node
{
    const Json* json = nullptr;
    Node* parent = nullptr;
    int row = 0; ///< within the parent
    std::unordered_map<int, std::unique_ptr<Node>> opened;

    [[nodiscard]] bool single() const { return !isContainer(*json); }
    [[nodiscard]] int count() const { return single() ? 1 : static_cast<int>(json->size()); }
    [[nodiscard]] const Json& child(int at) const
    {
        const auto i = static_cast<std::size_t>(at);
        if (json->isObject())
            return json->members()[i].value;
        return json->isArray() ? json->items()[i] : *json;
    }
};

JsonTreeModel::JsonTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
    , m_json(Json::Object{})
{
    m_root->json = &m_json;
}

JsonTreeModel::~JsonTreeModel() = default;

QString JsonTreeModel::preview(const Json& json)
{
    switch (json.kind()) {
    case Json::Kind::Array:
        return tr("%n item(s)", nullptr, static_cast<int>(json.size()));
    case Json::Kind::Object:
        return tr("%n member(s)", nullptr, static_cast<int>(json.size()));
    case Json::Kind::String: {
        constexpr std::size_t looked = 4 * previewLength; // a character has at most four bytes
        const std::string_view text = json.toView().substr(0, looked);
        QString out = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        out.replace(QLatin1Char('\n'), QChar(0x21B5));
        if (out.size() > previewLength || text.size() < json.toView().size())
            out = out.left(previewLength) + QChar(0x2026);
        return QLatin1Char('"') + out + QLatin1Char('"');
    }
    default:
        return QString::fromStdString(json.dump());
    }
}

QString JsonTreeModel::typeName(Json::Kind kind)
{
    switch (kind) {
    case Json::Kind::Null:
        return tr("null");
    case Json::Kind::Bool:
        return tr("boolean");
    case Json::Kind::Integer:
        return tr("integer");
    case Json::Kind::Real:
        return tr("number");
    case Json::Kind::String:
        return tr("text");
    case Json::Kind::Array:
        return tr("array");
    case Json::Kind::Object:
        return tr("object");
    }
    return {};
}

void JsonTreeModel::setJson(Json json)
{
    beginResetModel();
    m_json = std::move(json);
    m_root = std::make_unique<Node>();
    m_root->json = &m_json;
    endResetModel();
}

const Json& JsonTreeModel::json() const
{
    return m_json;
}

JsonTreeModel::Node* JsonTreeModel::nodeOf(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_root.get();
    Node* holder = static_cast<Node*>(parent.internalPointer());
    std::unique_ptr<Node>& node = holder->opened[parent.row()];
    if (!node) {
        node = std::make_unique<Node>();
        node->json = &holder->child(parent.row());
        node->parent = holder;
        node->row = parent.row();
    }
    return node.get();
}

const Json& JsonTreeModel::valueAt(const QModelIndex& index) const
{
    return static_cast<const Node*>(index.internalPointer())->child(index.row());
}

std::string JsonTreeModel::pointerOf(const QModelIndex& index) const
{
    const Node* holder = static_cast<const Node*>(index.internalPointer());
    if (holder->single())
        return {};
    const QModelIndex above = parent(index);
    const std::string front = above.isValid() ? pointerOf(above) : std::string();
    const auto at = static_cast<std::size_t>(index.row());
    return holder->json->isObject() ? pointerTo(front, holder->json->members()[at].name)
                                    : pointerTo(front, at);
}

QModelIndex JsonTreeModel::indexOf(std::string_view pointer) const
{
    QModelIndex place;
    while (!pointer.empty()) {
        if (pointer.front() != '/')
            return {};
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string step(pointer.substr(0, end));
        pointer.remove_prefix(end);
        const Json& holder = place.isValid() ? valueAt(place) : m_json;
        const Json* wanted = holder.at(step);
        if (!wanted || !isContainer(holder))
            return {};
        const Node* node = nodeOf(place);
        int row = 0;
        while (row < node->count() && &node->child(row) != wanted)
            ++row;
        place = index(row, 0, place);
    }
    return place;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent));
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    if (!checkIndex(child, CheckIndexOption::DoNotUseParent) || !child.isValid())
        return {};
    const Node* holder = static_cast<const Node*>(child.internalPointer());
    return holder->parent ? createIndex(holder->row, 0, holder->parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_root->count();
    if (!checkIndex(parent) || parent.column() != 0)
        return 0;
    const Json& json = valueAt(parent);
    return isContainer(json) ? static_cast<int>(json.size()) : 0;
}

int JsonTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Json& value = valueAt(index);
    const Json& holder = *static_cast<const Node*>(index.internalPointer())->json;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ValueColumn)
            return preview(value);
        if (index.column() == TypeColumn)
            return typeName(value.kind());
        if (holder.isObject())
            return QString::fromStdString(holder.members()[static_cast<std::size_t>(index.row())].name);
        return holder.isArray() ? countText(index.row()) : QString();
    case PointerRole:
        return QString::fromStdString(pointerOf(index));
    case ValueRole:
        return value.isString() ? value.toQString() : QString::fromStdString(value.dump(2));
    case KindRole:
        return static_cast<int>(value.kind());
    case IndexRole:
        return holder.isArray();
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

} // namespace tapedeck::models
