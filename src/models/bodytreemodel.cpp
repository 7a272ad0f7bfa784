// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodytreemodel.h"

#include "models/background.h"
#include "models/format.h"
#include "models/jsontreemodel.h"

#include <QPersistentModelIndex>

#include <algorithm>
#include <unordered_map>

namespace tapedeck::models {

namespace {

constexpr std::size_t listAtOnce = 1u << 20; ///< bytes; larger containers are listed on a worker
constexpr std::size_t countAtOnce = 32u
                                    << 10; ///< bytes; larger containers tell their size until they are listed
constexpr std::size_t previewBytes = 1000;

std::string_view view(const QByteArray& body)
{
    return {body.constData(), static_cast<std::size_t>(body.size())};
}

std::vector<JsonSlice> list(const JsonSkim& skim, const JsonSlice& container)
{
    std::vector<JsonSlice> children;
    skim.eachChild(container, [&children](const JsonSlice& child) {
        children.push_back(child);
        return true;
    });
    return children;
}

// The first part of a long text, cut between two characters or escapes, as a text of its own.
std::string shortened(std::string_view quoted)
{
    std::size_t end = 1;
    while (end < previewBytes) {
        std::size_t next = end + 1;
        if (quoted[end] == '\\')
            next = end + (quoted.substr(end).starts_with("\\u") ? 6 : 2);
        while (next < quoted.size() && (static_cast<unsigned char>(quoted[next]) & 0xC0) == 0x80)
            ++next;
        end = next;
    }
    return std::string(quoted.substr(0, end)) + '"';
}

} // namespace

/// A container, or the holder of a single value. Its rows carry it as their internal pointer.
struct BodyTreeModel::Node
{
    enum class State { Unlisted, Listing, Listed };
    JsonSlice slice;
    Node* parent = nullptr;
    int row = 0; ///< within the parent
    State state = State::Unlisted;
    bool single = false; ///< the whole is no container: one row without a key
    std::vector<JsonSlice> children;
    std::unordered_map<int, std::unique_ptr<Node>> opened;
};

BodyTreeModel::BodyTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_root->state = Node::State::Listed;
}

BodyTreeModel::~BodyTreeModel()
{
    *m_stop = true;
}

JsonSkim BodyTreeModel::skim() const
{
    return JsonSkim(view(m_body));
}

void BodyTreeModel::setBody(const QByteArray& body)
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_changing = true;
    beginResetModel();
    m_body = body;
    m_root = std::make_unique<Node>();
    m_root->state = Node::State::Listed;
    // The end of the whole is where the text ends: no need to look for it.
    const std::string_view text = view(m_body);
    const std::size_t first = JsonSkim::skipBlanks(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (first < text.size() && (text[first] == '{' || text[first] == '[')) {
        m_root->slice.kind = text[first] == '{' ? Json::Kind::Object : Json::Kind::Array;
        m_root->slice.begin = first;
        m_root->slice.end = text.size();
        m_root->state = Node::State::Unlisted;
    } else if (const auto whole = skim().root()) {
        m_root->single = true;
        m_root->children.push_back(*whole);
    }
    endResetModel();
    m_changing = false;
}

BodyTreeModel::Node* BodyTreeModel::nodeOf(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_root.get();
    Node* holder = static_cast<Node*>(parent.internalPointer());
    std::unique_ptr<Node>& node = holder->opened[parent.row()];
    if (!node) {
        node = std::make_unique<Node>();
        node->slice = holder->children[static_cast<std::size_t>(parent.row())];
        node->parent = holder;
        node->row = parent.row();
        const std::size_t inside = JsonSkim::skipBlanks(view(m_body), node->slice.begin + 1);
        const bool empty = inside >= node->slice.end || m_body[static_cast<qsizetype>(inside)] == '}' ||
                           m_body[static_cast<qsizetype>(inside)] == ']';
        if (!node->slice.isContainer() || empty)
            node->state = Node::State::Listed;
    }
    return node.get();
}

const JsonSlice& BodyTreeModel::sliceAt(const QModelIndex& index) const
{
    return static_cast<const Node*>(index.internalPointer())->children[static_cast<std::size_t>(index.row())];
}

std::optional<JsonSlice> BodyTreeModel::sliceOf(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? std::optional(sliceAt(index)) : std::nullopt;
}

std::string BodyTreeModel::pointerOf(const QModelIndex& index) const
{
    const Node* holder = static_cast<const Node*>(index.internalPointer());
    if (holder->single)
        return {};
    const QModelIndex above = parent(index);
    const std::string front = above.isValid() ? pointerOf(above) : std::string();
    return sliceAt(index).hasName() ? pointerTo(front, skim().name(sliceAt(index)))
                                    : pointerTo(front, static_cast<std::size_t>(index.row()));
}

QModelIndex BodyTreeModel::indexAt(qsizetype offset, bool& waiting)
{
    waiting = false;
    QModelIndex place;
    while (true) {
        Node* node = nodeOf(place);
        if (node->state == Node::State::Unlisted)
            fetchMore(place);
        if (node->state != Node::State::Listed) {
            waiting = true;
            return place;
        }
        const auto at = static_cast<std::size_t>(std::max<qsizetype>(offset, 0));
        const auto after = std::upper_bound(
            node->children.begin(), node->children.end(), at,
            [](std::size_t wanted, const JsonSlice& child) { return wanted < child.start(); });
        if (after == node->children.begin() || at >= std::prev(after)->end)
            return place;
        place = index(static_cast<int>(std::prev(after) - node->children.begin()), 0, place);
        if (node->single || !sliceAt(place).isContainer() || at < sliceAt(place).begin)
            return place;
    }
}

QModelIndex BodyTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent));
}

QModelIndex BodyTreeModel::parent(const QModelIndex& child) const
{
    if (!checkIndex(child, CheckIndexOption::DoNotUseParent) || !child.isValid())
        return {};
    const Node* holder = static_cast<const Node*>(child.internalPointer());
    return holder->parent ? createIndex(holder->row, 0, holder->parent) : QModelIndex();
}

int BodyTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!checkIndex(parent) || parent.column() > 0)
        return 0;
    const bool leaf = parent.isValid() && !sliceAt(parent).isContainer();
    return leaf ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int BodyTreeModel::columnCount(const QModelIndex&) const
{
    return JsonTreeModel::ColumnCount;
}

bool BodyTreeModel::hasChildren(const QModelIndex& parent) const
{
    if (!checkIndex(parent) || parent.column() > 0)
        return false;
    if (parent.isValid() && !sliceAt(parent).isContainer())
        return false;
    const Node* node = nodeOf(parent);
    return node->state != Node::State::Listed || !node->children.empty();
}

bool BodyTreeModel::canFetchMore(const QModelIndex& parent) const
{
    if (!checkIndex(parent) || parent.column() > 0)
        return false;
    if (parent.isValid() && !sliceAt(parent).isContainer())
        return false;
    return nodeOf(parent)->state == Node::State::Unlisted;
}

void BodyTreeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    if (m_changing) { // asked by one that is being told of other rows
        QMetaObject::invokeMethod(
            this,
            [this, stop = m_stop, place = QPersistentModelIndex(parent), whole = !parent.isValid()] {
                if (stop == m_stop && (whole || place.isValid()))
                    fetchMore(place);
            },
            Qt::QueuedConnection);
        return;
    }
    Node* node = nodeOf(parent);
    if (node->slice.end - node->slice.begin <= listAtOnce) {
        take(node, parent, list(skim(), node->slice));
        return;
    }
    node->state = Node::State::Listing;
    // The listing outlives a reset, so it holds the body and never looks at the model.
    inBackground(
        this,
        [body = m_body, stop = m_stop, slice = node->slice] {
            return list(JsonSkim(view(body), stop.get()), slice);
        },
        [this, node, stop = m_stop, place = QPersistentModelIndex(parent)](std::vector<JsonSlice> found) {
            if (stop == m_stop) // the same body still, whose nodes live as long as it
                take(node, place, std::move(found));
        });
}

void BodyTreeModel::take(Node* node, const QModelIndex& parent, std::vector<JsonSlice> children)
{
    node->state = Node::State::Listed;
    if (children.empty())
        return;
    m_changing = true;
    beginInsertRows(parent, 0, static_cast<int>(children.size()) - 1);
    node->children = std::move(children);
    endInsertRows();
    m_changing = false;
}

QString BodyTreeModel::preview(const JsonSlice& slice, const QModelIndex& index) const
{
    const std::size_t size = slice.end - slice.begin;
    if (slice.kind == Json::Kind::String && size > previewBytes + 8) {
        const std::string part = shortened(skim().text(slice));
        JsonSkim cut(part);
        const auto whole = cut.root();
        return JsonTreeModel::preview(whole ? cut.value(*whole) : Json());
    }
    if (!slice.isContainer())
        return JsonTreeModel::preview(skim().value(slice));
    qsizetype count = 0;
    const Node* node = nodeOf(index.siblingAtColumn(0));
    if (node->state == Node::State::Listed) {
        count = static_cast<qsizetype>(node->children.size());
    } else if (size <= countAtOnce) {
        skim().eachChild(slice, [&count](const JsonSlice&) { return ++count > 0; });
    } else {
        return bytesText(static_cast<qint64>(size));
    }
    // The numbers are worded where the other tree words them.
    return slice.kind == Json::Kind::Array
               ? JsonTreeModel::tr("%n item(s)", nullptr, static_cast<int>(count))
               : JsonTreeModel::tr("%n member(s)", nullptr, static_cast<int>(count));
}

QVariant BodyTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonSlice& slice = sliceAt(index);
    const Node* holder = static_cast<const Node*>(index.internalPointer());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == JsonTreeModel::ValueColumn)
            return preview(slice, index);
        if (index.column() == JsonTreeModel::TypeColumn)
            return JsonTreeModel::typeName(slice.kind);
        if (slice.hasName())
            return QString::fromStdString(skim().name(slice));
        return holder->single ? QString() : countText(index.row());
    case JsonTreeModel::PointerRole:
        return QString::fromStdString(pointerOf(index));
    case JsonTreeModel::ValueRole: {
        const std::string_view text = skim().text(slice);
        if (slice.isContainer() && text.size() > listAtOnce) // to the letter: building it would take long
            return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const Json value = skim().value(slice);
        return value.isString() ? value.toQString() : QString::fromStdString(value.dump(2));
    }
    case JsonTreeModel::KindRole:
        return static_cast<int>(slice.kind);
    case JsonTreeModel::IndexRole:
        return !slice.hasName() && !holder->single;
    default:
        return {};
    }
}

QVariant BodyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case JsonTreeModel::KeyColumn:
        return JsonTreeModel::tr("Key");
    case JsonTreeModel::ValueColumn:
        return JsonTreeModel::tr("Value");
    case JsonTreeModel::TypeColumn:
        return JsonTreeModel::tr("Type");
    default:
        return {};
    }
}

} // namespace tapedeck::models
